"""Sentences for users: written in English where the problem is seen, translated where it is shown.

The science and the file seam know no Qt. They mark a sentence with ``QT_TRANSLATE_NOOP`` and hand it up with its
values; ``algorithms/base.py`` alone translates and formats it.
"""
import re
import string

SPEC = re.compile(r"[-+]?,?(?:\.\d\d?)?[a-z%]?")
"""Formats of values in sentences: no width, which a file could set to millions."""


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
        """Return the message of which `data` was made, None where they are those of none: a file may hold anything."""
        text, values = (data.get("text"), data.get("values")) if isinstance(data, dict) else (None, None)
        if not isinstance(text, str) or not isinstance(values, dict) or any(isinstance(value, list) for value in values.values()):
            return None
        message = cls(text, {name: cls.of_data(value) if isinstance(value, dict) else value for name, value in values.items()})
        try:
            plain = all(name is None or (name in values and conversion is None and SPEC.fullmatch(spec)) for _, name, spec, conversion in string.Formatter().parse(text))
            return message if plain and None not in [message.values[name] for name, value in values.items() if isinstance(value, dict)] and message.format() else None
        except (ValueError, TypeError):  # braces that do not match, or a number format of a text
            return None

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
