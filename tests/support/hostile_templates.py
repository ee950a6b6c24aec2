"""Templates from somebody else: known ways out of a sandbox, and ways to come to no end, by what they do."""

from __future__ import annotations

import itertools

ESCAPES = (
    "{{ ''.__class__.__mro__ }}",
    "{{ ''|attr('__class__') }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ ('{0.__class__.__init__.__globals__}'|attr('format'))(x) }}",
    "{{ (x|attr('format'))(x) }}",
    "{{ ''['__class__'] }}",
    "{{ x|map(attribute='__class__')|list }}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__ }}",
    "{% set f = '{0.__class__}'.format_map %}{{ f({'0': 1}) }}",
    "{{ ['{0.__class__}']|map('format', 1)|list }}",
    "{{ x.__class__.__base__.__subclasses__() }}",
    "{{ x['\\x5f\\x5fclass\\x5f\\x5f'] }}",
    "{{ [x]|map(attribute='__class__')|first }}",
    "{{ [x]|groupby('__class__')|map('first')|join }}",
    "{{ [x]|sort(attribute='__class__.__mro__')|join }}",
    "{{ [x]|selectattr('__class__')|join }}",
    "{{ [x]|sum(attribute='__class__') }}",
    "{{ [x]|join(attribute='__class__') }}",
    "{{ self._TemplateReference__context.environment }}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{{ caller._func.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% for a in [1] %}{{ loop._recurse.__globals__ }}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% set f = x.format %}{{ f(x) }}",
    "{{ [x.format][0](x) }}",
    "{{ x.encode().decode.__self__ }}",
    "{{ namespace.__init__ }}{{ dict.mro() }}{{ joiner.__init__ }}{{ range.__class__ }}",
    "{{ config }}{{ request }}{{ environment.loader }}{{ context.parent }}",
    "{{ x|pprint }}{{ x|tojson }}{{ x|string|attr('__class__') }}",
    "{% include '/etc/passwd' %}",
    "{% import '../../etc/passwd' as p %}{{ p }}",
    "{% extends x %}",
)


def grown(first: str, further: str, times: int = 60) -> str:
    """A value, and as many more, each made of the one before; `{0}` is its name."""
    names = [f"a{number}" for number in range(times + 1)]
    lines = [f"{{% set {after} = {further.format(before)} %}}" for before, after in itertools.pairwise(names)]
    return f"{{% set a0 = {first} %}}{''.join(lines)}"


A_THOUSAND = f"'{'a' * 1000}'"
LOOPS = 8
ENDLESS = {
    "a text repeated": "{{ 'x' * 2000000000 }}",
    "a text repeated, the other way round": "{{ 2000000000 * 'x' }}",
    "a list repeated": "{{ ([1] * 2000000000)|length }}",
    "a power": "{{ 10 ** 5000 }}",
    "squares of squares": grown("999999999", "{0} * {0}"),
    "a number of thousands of digits": f"{{{{ {'9' * 5000} }}}}",
    "blanks": "{{ '%2000000000s' % 1 }}",
    "blanks by a filter": "{{ '%2000000000s'|format(1) }}",
    "blanks by a method": "{{ '{:2000000000}'.format(1) }}",
    "blanks on both sides": "{{ 'x'.center(2000000000) }}",
    "blanks on both sides, by a filter": "{{ 'x'|center(2000000000) }}",
    "noughts": "{{ 'x'.zfill(2000000000) }}",
    "octets": "{{ 5 .to_bytes(2000000000, 'big') }}",
    "an indent": "{{ 'x'|indent(2000000000, first=true) }}",
    "an indent of JSON": "{{ [1]|tojson(indent=2000000000) }}",
    "a range": "{% for a in range(100000) %}x{% endfor %}",
    "loops in loops": "".join(f"{{% for v{n} in {A_THOUSAND} %}}" for n in range(LOOPS)) + "{% endfor %}" * LOOPS,
    "loops that pass all by": "".join(
        f"{{% for v{n} in {A_THOUSAND}{' if false' * (n == 2)} %}}" for n in range(3)) + "{% endfor %}" * 3,
    "a loop that calls itself": "{% for a in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}",
    "a macro that calls itself": "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "macros that call each other": "{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}{{ f() }}{% endmacro %}{{ f() }}",
    "a template that takes in itself": "{% include 't' %}",
    "a template that imports itself": "{% import 't' as t %}{{ t }}",
    "a text twice as long each time": grown("'aaaaaaaaaaaaaaaa'", "{0} ~ {0}"),
    "a text added to itself": grown("'aaaaaaaaaaaaaaaa'", "{0} + {0}"),
    "a text written twice": "{% set a0 = 'a' %}"
    + "".join(f"{{% set a{n + 1} %}}{{{{ a{n} }}}}{{{{ a{n} }}}}{{% endset %}}" for n in range(60)),
    "a text in each of its letters": f"{{% set a = {A_THOUSAND} %}}{{{{ a|replace('a', a)|replace('a', a)|replace('a', a) }}}}",
    "the same by a method": f"{{% set a = {A_THOUSAND} %}}{{{{ a.replace('a', a).replace('a', a).replace('a', a) }}}}",
    "a text between its letters": f"{{% set a = {A_THOUSAND} %}}{{{{ a|join(a)|join(a)|join(a) }}}}",
    "letters made longer": "{{ 'aaaa'.translate({97: 'a' ~ 'a'}) }}",
    "a list added to itself": grown("['a']", "{0} + {0}") + "{{ a60|length }}",
    "a list of lists, added up": grown("['a', 'b']", "[{0}, {0}]|sum(start=[])") + "{{ a60|length }}",
    "a list that takes in itself": "{% set a = ['a'] %}{% for x in 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz' %}"
    "{% if a.extend(a) %}{% endif %}{% endfor %}",
    "lists in lists": grown("['a']", "[{0}, {0}]") + "{{ a60 ~ '' }}",
    "lists in lists, compared": grown("['a']", "[{0}, {0}]") + grown("['']", "[{0}, {0}]").replace("a", "b")
    + "{{ a60 == b60 }}",
    "lists in lists, looked up": grown("('a',)", "({0}, {0})") + "{{ {1: 1}[a60] }}",
    "lists in lists as a name": grown("('a',)", "({0}, {0})") + "{{ {a60: 1}|length }}",
    "lists in lists, sorted": grown("['a']", "[{0}, {0}]") + "{{ [a60, a60]|sort|length }}",
    "what is nested too deep": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "a sum of too many": "{{ 1" + " + 1" * 5000 + " }}",
    "branches in branches": "{% if x %}" * 300 + "{% endif %}" * 300,
    "too many loops for Python": "{% for a in 'a' %}" * 30 + "{% endfor %}" * 30,
}  # fmt: skip
