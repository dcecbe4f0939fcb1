"""Sentences for users: written in English where the problem is seen, translated where it is shown.

The science and the file seam know no Qt. They mark a sentence with ``QT_TRANSLATE_NOOP`` and hand it up with its
values; ``algorithms/base.py`` alone translates and formats it.
"""


def QT_TRANSLATE_NOOP(context, text):  # noqa: N802 - the name that Qt's tools look for
    """Mark `text` for translation in `context` and return it unchanged."""
    return text


class Message:
    """A sentence with ``{name}`` places and the values that go there.

    Parameters
    ----------
    text : str
        English sentence, marked with `QT_TRANSLATE_NOOP`.
    values : dict, optional
        What goes into the places. Floats are best rounded by the caller or by a format in the text (``{share:.1f}``).
    """

    def __init__(self, text, values=None):
        self.text = text
        self.values = dict(values or {})

    def format(self, translate=lambda text: text):
        """Return the finished sentence; a value that is a `Message` is formatted the same way."""
        values = {k: v.format(translate) if isinstance(v, Message) else v for k, v in self.values.items()}
        return translate(self.text).format(**values)

    def data(self):
        """Return the sentence as what JSON can hold, to be read again by `of_data` in any language."""
        values = {}
        for name, value in self.values.items():
            if isinstance(value, Message):
                value = value.data()
            elif not isinstance(value, (str, int, float, bool, type(None))):
                value = value.item() if hasattr(value, "item") else str(value)
            values[name] = value
        return {"text": self.text, "values": values}

    @classmethod
    def of_data(cls, data):
        """Return the message of which `data` was made."""
        return cls(data["text"], {name: cls.of_data(value) if isinstance(value, dict) else value for name, value in data["values"].items()})

    def __str__(self):
        return self.format()

    def __repr__(self):
        return "Message(%r, %r)" % (self.text, self.values)

    def __eq__(self, other):
        return isinstance(other, Message) and (self.text, self.values) == (other.text, other.values)

    __hash__ = None


class InputProblem(ValueError):
    """Something the user gave cannot be worked with; the sentence says what and how to go on."""

    def __init__(self, text, **values):
        super().__init__(text)
        self.message = Message(text, values)

    def __str__(self):
        return str(self.message)


class FileProblem(OSError):
    """A file cannot be read or written; the sentence says which, why and how to go on."""

    def __init__(self, text, **values):
        super().__init__(text)
        self.message = Message(text, values)

    def __str__(self):
        return str(self.message)
