"""``python3 -m mineeco.resources.sample FOLDER``, or this file by its path."""
import os
import sys

if __package__:
    from .make import main
else:
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    from sample.make import main

sys.exit(main())
