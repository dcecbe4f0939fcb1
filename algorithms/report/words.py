"""Words of a page in its own language, which need not be the one that QGIS speaks."""
import functools
import os

from qgis.PyQt.QtCore import QFile, QIODevice, QXmlStreamReader

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LANGUAGES = ("en", "zh")


@functools.lru_cache(1)
def chinese():
    """Return {English: Chinese} of every text of the plugin, from the file that its translation is built of."""
    file, found = QFile(os.path.join(ROOT, "i18n", "mineeco_zh.ts")), {}
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return found
    reader, source = QXmlStreamReader(file), ""
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement() and reader.name() == "source":
            source = reader.readElementText()
        elif reader.isStartElement() and reader.name() == "translation":
            text = reader.readElementText()
            if text:
                found[source] = text
    return found


@functools.lru_cache(1)
def english():
    """Return {Chinese: English}."""
    return {chinese_text: text for text, chinese_text in reversed(chinese().items())}


class Words:
    """Gives texts in one language.

    Parameters
    ----------
    language : {'en', 'zh'}
    """

    def __init__(self, language):
        self.language = language
        self._known = chinese() if language == "zh" else {}

    def __call__(self, text):
        """Return a marked text in the language."""
        return self._known.get(text, text)

    def translate(self, context, text):
        """Return a text in the language, as Qt's own function does in that of QGIS."""
        return self(text)

    def again(self, shown):
        """Return what is shown in the language of QGIS (such as the name of an algorithm, or of a class in a file) in this one."""
        shown = str(shown)
        return self(shown if shown in chinese() else english().get(shown, shown))

    def sentences(self, texts):
        """Return sentences one behind the other; empty ones are left out."""
        return ("" if self.language == "zh" else " ").join(text for text in texts if text)

    def joined(self, texts):
        """Return texts as a list within a sentence."""
        return self.translate("MineEco", "; ").join(texts)
