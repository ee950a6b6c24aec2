"""Contractions in full, as a formal letter has them."""

from __future__ import annotations

import pytest

from followup.drafting.english.text.contractions import without_contractions

IN_FULL = """
I've trained nine => I have trained nine
We've cut it from 9 to 6 => We have cut it from 9 to 6
I hadn't lost one => I had not lost one
It's a job I'd like => It is a job I would like
I'd left by then => I had left by then
I'd never seen one => I had never seen one
I'd run it again => I would run it again
I'd better ask => I had better ask
I'd rather ask => I would rather ask
I'd also be glad => I would also be glad
it's been five years => it has been five years
it's saved us an hour => it has saved us an hour
it's never been late => it has never been late
it's saved on disk => it is saved on disk
it's not lost => it is not lost
how it's done => how it is done
where there's a queue, that's it => where there is a queue, that is it
They're the ones who've asked => They are the ones who have asked
can't, won't, shan't, let's => cannot, will not, shall not, let us
Can’t say => Cannot say
the dog's lead => the dog's lead
on it's own => on it's own
Rita's team at six o'clock => Rita's team at six o'clock
"""


@pytest.mark.parametrize(("said", "in_full"), [line.split(" => ") for line in IN_FULL.strip().splitlines()])
def test_a_contraction_is_written_out_as_what_it_stands_for(said: str, in_full: str) -> None:
    assert without_contractions(said) == in_full
