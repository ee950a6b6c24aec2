"""A cell with links in it, as programs and people put them there -> the words that the links are on."""

from __future__ import annotations

import functools
import re

_PLAIN = r"[^\s<>()\[\]|\"]"
_ADDRESS = rf"(?:https?://|www\.|mailto:){_PLAIN}*+(?:\({_PLAIN}*+\){_PLAIN}*+)*+"
_PAGE = rf"(?:{_ADDRESS}|{_PLAIN}*?%20{_PLAIN}*?\.(?:md|csv|html))"
"""An address, or the file that an exported page became: Companies/Acme%201a2b.md."""
_FORMULA = re.compile(
    r"=\s*\w[\w.]*\(\s*\"(?P<to>(?:https?:|www\.|mailto:|#)[^\"]*+)\"\s*[,;]\s*\"(?P<words>(?:[^\"]|\"\")*+)\"\s*\)"
)
_ON_WORDS = (
    _FORMULA,
    re.compile(rf"\[(?P<words>[^\[\]]++)\]\(\s*<?(?P<to>{_ADDRESS}|{_PLAIN}*?[./#]{_PLAIN}*+)>?[^()]*+\)"),  # Markdown
    re.compile(rf"\[\[(?P<to>{_ADDRESS})\]\[(?P<words>[^\[\]]++)\]\]"),  # Org mode
    re.compile(r"\[\[(?:(?P<to>[^\[\]|]++)\|)?(?P<words>[^\[\]|]++)\]\]"),  # a wiki
    re.compile(rf"\[(?P<words>[^\[\]|]++)\|(?P<to>{_ADDRESS})[^\[\]]*+\]"),  # Jira
    re.compile(r"<a\s[^<>]*?href=[\"']?(?P<to>[^\"'\s<>]++)[^<>]*+>(?P<words>[^<>]*+)</a>", re.IGNORECASE),
)
_BESIDE_WORDS = re.compile(rf"[ \t]*(?:\(\s*(?P<a>{_PAGE})\s*\)|<(?P<b>{_ADDRESS})>|(?<!\S)(?P<c>{_ADDRESS}))")
_SIGNS_LEFT = re.compile(r"\s*[–—|:,-]\s*$")
_MAY_HOLD_LINKS = re.compile(r"://|www\.|mailto:|\[\[|\]\(|%20|<a\s", re.IGNORECASE)


@functools.lru_cache(1024)
def without_links(text: str, but: str | None = None) -> str:
    """The words of a text without the addresses that they link to; where there are no words, the text as it stands.

    Addresses that have `but` in them stay, in brackets behind their words.

    >>> without_links("Brightwell (https://www.notion.so/Brightwell-1a2b?pvs=21)")
    'Brightwell'
    >>> without_links("[Acme](https://acme.example)")
    'Acme'
    """
    if not _MAY_HOLD_LINKS.search(text):
        return text

    def kept(words: str, address: str | None) -> str:
        stays = but is not None and address is not None and but in address
        return f"{words} ({address})" if stays else words

    bare = text
    for pattern in _ON_WORDS:
        bare = pattern.sub(lambda found: kept(found["words"].replace('""', '"'), found["to"]), bare)
    bare = _BESIDE_WORDS.sub(lambda found: kept("", found["a"] or found["b"] or found["c"]), bare)
    bare = _SIGNS_LEFT.sub("", bare).strip()
    return bare if any(map(str.isalnum, bare)) else text
