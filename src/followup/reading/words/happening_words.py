"""People's words for what happens to an application, who does it, and whether it has happened, without accents.

`*` stands for the rest of a word, `…` for up to three words between. Of two that fit, the longer one counts.
"""

from __future__ import annotations

from enum import Enum, auto
from itertools import product


class Mark(Enum):
    """What a word of a status is there for."""

    OFFER = auto()
    ACCEPT = auto()
    TAKE = auto()  # is to accept, where an offer or a job is what is taken
    REJECT = auto()  # what companies do
    REFUSE = auto()  # what both sides can do
    HIRE = auto()
    CHOOSE = auto()  # says something only of who was chosen
    GO_ON = auto()
    MEET = auto()
    APPLY = auto()
    HEAR = auto()
    CALL_OFF = auto()
    TAKE_BACK = auto()
    BOOK_AGAIN = auto()
    GET = auto()
    JOB = auto()
    NOT = auto()
    YET = auto()
    IF = auto()
    AHEAD = auto()  # what follows has not happened
    BEHIND = auto()  # what stands before has not happened
    AFTER = auto()  # what follows is only the time
    CANDIDATE = auto()
    TO_CANDIDATE = auto()
    COMPANY = auto()
    TO_COMPANY = auto()
    BY = auto()
    ANOTHER = auto()  # candidate
    ELSEWHERE = auto()
    SMALL = auto()
    UNKNOWN = auto()


_ENGLISH_JOBS = """job, jobs, offer, offers, role, roles, position, company, opportunity, opportunities, employer, firm, place,
    gig"""
_OF_OTHER_JOBS = (
    ("another, other, different, competing", _ENGLISH_JOBS),
    ("andere, anderes, anderen, anderem, anderer", "stelle, angebot, firma, job, unternehmen, zusage, arbeit"),
    ("autre", "offre, poste, emploi, entreprise, travail, societe"),
    ("otra, otro", "oferta, empresa, puesto, trabajo, empleo, lado"),
    ("andet, anden", "job, sted, stilling, tilbud, virksomhed, arbejde"),
)  # fmt: skip
_OF_OTHER_PEOPLE = (
    (
        "another, other, different, internal, stronger, better, first, top, preferred",
        "choice, candidate, candidates, applicant, applicants, person, people",
    ),
    ("anderen, andere, anderer, interne", "bewerber, bewerberin, bewerbern, kandidat, kandidaten, kandidatin, person"),
    ("autre, autres", "candidat, candidate, candidats, personne"),
    ("otro, otra, otros", "candidato, candidata, candidatos, persona, aspirante"),
    ("anden, andre, andet, intern", "kandidat, kandidater, ansøger, ansøgere, person"),
)  # fmt: skip


def _together(pairs: tuple[tuple[str, str], ...]) -> str:
    listed = ([[one.strip() for one in words.split(",")] for words in pair] for pair in pairs)
    return ", ".join(" ".join(each) for pair in listed for each in product(*pair))


WORDS = {
    Mark.OFFER: """offer*, job offer*, angebot*, zusage*, counteroffer*, gegenangebot*, offre, offres, offert,
        offerte, proposition, oferta*, ofrec*, ofert*, tilbud*, tilbyd*, tilbød*, jobtilbud*""",
    Mark.ACCEPT: """accept*, said yes, saying yes, say yes, angenommen, annehm*, acept*, takket ja, takkede ja,
        takker ja, sagt ja, sagde ja, dit oui""",
    Mark.TAKE: "take, takes, taking, took, taken, sign, signed, signing, unterschrieb*, tomado",
    Mark.REJECT: "reject*, absage*, afslag, avslag, rejet*, afvis*, rechaz*",
    Mark.REFUSE: """declin*, refus*, not interested, no longer interested, turn* … down, turn* down, said no, say
        no, says no, saying no, passed on, passing on, pass on, abgelehn*, ablehn*, lehn* … ab, rehus*, afsla*,
        takket nej, takkede nej, takker nej, takket nei, nein gesagt, dit non""",
    Mark.HIRE: """hire, hired, hires, hiring, select, selected, selecting, appointed, eingestellt, einstellen,
        ausgewahlt, genommen, nehmen, embauch*, recrute*, retenu*, retien*, contratar*, contratad*, seleccion*,
        ansat, ansatte, ansaette*, ansætte*, valgt""",
    Mark.CHOOSE: """chose, chosen, choose, choosing, picked, pick, picking, went with, went to, going with, go with,
        gone with, going to go with, gave, given, preferred, filled by, filled with, entschieden, entschied*,
        gewahlt, nommen, choisi*, pris, eleg*, elig*, escog*, valgte, lost out, lost to, beat out""",
    Mark.GO_ON: """mov* forward, mov* … forward, mov* ahead, mov* … ahead, go* forward, go* … forward, go* ahead,
        go* … ahead, tak* … forward, tak* … further, tak* forward, tak* further, proceed*, progressed, progressing,
        progress further, progress me, progress you, progress my, advanc*, continu*, pursu*, geht … weiter, gehen …
        weiter, weitergekommen, weiterkomm*, weiter gekommen, poursui*, donner suite, donn* … suite, donne suite,
        seguir adelante, sigo adelante, avanz*, ga … videre, gar … videre, gaet videre, gået … videre""",
    Mark.MEET: """interview*, invite*, invitation*, einladung*, eingeladen, gesprach*, vorstellungsgesprach*,
        entretien*, entrevista*, samtale*, convocation*, convocad*, convoque*, indkaldt, indkaldelse, call,
        phone call, meeting, phone screen, screening, next round, second
        round, final round, next stage, final stage, trial day, einladen, probetag, probearbeiten""",
    Mark.APPLY: """application*, applied, candidacy, resume, resumes, cv, lebenslauf, bewerbung*, candidature*,
        dossier, candidatura*, solicitud*, ansøgning*, ansøgningen""",
    Mark.HEAR: """hear, hears, heard, hearing, response*, reply, replied, replies, answer, answered, respond,
        responded, news, word, feedback, update, updates, decision, ruckmeldung*, rueckmeldung*, antwort*,
        geantwortet, gehort, gemeldet, bescheid, reponse*, repondu, nouvelle, nouvelles, retour, respuesta*,
        noticia, noticias, respondido, contestado, svar, svaret, hørt, tilbagemelding, besked""",
    Mark.CALL_OFF: "cancel*, called off, annul*, abgesagt, aflys*, aflyst, avlyst, ausgefallen, called it off",
    Mark.TAKE_BACK: """rescind*, revok*, retract*, pulled, withdr*, took back, taken back, zuruckgenommen,
        zuruckgezogen, retir*, trukket, trak""",
    Mark.BOOK_AGAIN: """rebook*, re book*, booked again, re schedul*, reschedul*, new date, new time, back on,
        reinstated, uncancelled, reopened, re opened, reconsidered, revived,
        wieder offen, wieder geoffnet, rouvert, rouverte, reabierto, reabierta, genabnet, genåbnet, verschoben,
        neuer termin, neu angesetzt, nachgeholt, replanifi*, nouvelle date,
        nueva fecha, reprogram*, ny dato, ny tid, flyttet""",
    Mark.GET: """get, gets, got, getting, receiv*, obtain*, land, landed, come, came, comes, materialis*,
        materializ*, extend, extended, extending, make, made, making, give, giving, bekomm*, erhalt*, gekriegt,
        gekommen, kam, kommt, da, recu, recue, recevoir, obtenu*, obtenir, eu, consegu*, recib*, dieron, dado, fik,
        faet, fået""",
    Mark.JOB: """job, the job, position, the position, role, the post, it, stelle, poste, emploi, puesto, trabajo,
        empleo, jobbet, stilling, stillingen, arbejdet""",
    Mark.NOT: """not, no, never, against, unable to, failed to, nope, without, nothing, none, no longer, nicht,
        kein, keine, keinen, keiner, nie, niemals, nichts, pas, jamais, aucun, aucune, sans, sin, nunca, ningun,
        ninguna, ikke, ingen, intet, aldrig, inte, non""",
    Mark.YET: """yet, still, so far, to date, as of now, noch, bisher, bislang, encore, toujours, todavia, aun,
        endnu, stadig, enda, indtil videre, pour l instant, por ahora""",
    Mark.IF: "if, would, whether, unless, in case, wenn, falls, ob, wurde ich, si, hvis, should they",
    Mark.AHEAD: """expect, expects, expecting, expected, anticipated, awaited, outstanding, upcoming, hope, hopes,
        hoping, hoped, hopefully, might, could, should, will, shall, want, wants, wanted, wanting, wish, wishing,
        plan to, plans to, planning to, planning on, going to, gonna, intend, intends, intending, about to, await,
        awaits, awaiting, wait for, waiting for, waiting on, waiting to, wait to, likely, probably, possible,
        possibly, perhaps, maybe, potential, potentially, presumably, assume, assuming, assumed, guess, guessing,
        considering, thinking of, thinking about, think, tempted to, leaning towards, leaning toward, looking to,
        need to, have to, ready to, close to, almost, nearly, supposed to, chance of, in line for, in the running
        for, seems, promised, pending, may be, may get, may have, may make, may not, may offer, may accept, may
        decline, may reject, may turn, may say, may come, may take, may also, can, fear, fearing, afraid, hoff*,
        erwart*, vielleicht, evtl, eventuell, warte, warten, wartend, werde, werden, mochte, konnte, wahrscheinlich,
        vermutlich, voraussichtlich, soll, sollte, espere, esperons, espoir, attends, attend, en attente de, en
        attente d, dans l attente, peut etre, probablement, devrait, pourrait, pourraient, vais, vont, espero,
        esperando, esperar, a la espera de, en espera de, quizas, quiza, tal vez, probable, probablemente, posible,
        podria, podrian, deberia, voy a, van a, ojala, haber, håber, forventer, venter, afventer, maske, måske,
        muligvis, formentlig, sandsynligvis, vil, skal, burde, forhabentlig, forhåbentlig""",
    Mark.BEHIND: """expected, anticipated, hoped for, likely, possible, coming, to come, to follow, soon, imminent,
        in the works, on the way, on its way, hopefully, maybe, perhaps, probably, promised, pending, awaited,
        outstanding, in preparation, being prepared, tbd, tbc, steht … aus, steht aus, stehen … aus, ausstehend,
        erwartet, folgt, in aussicht, attendu, attendue, en attente, a venir, en vue, esperada, prevista, pendiente,
        por llegar, en camino, forventet, forventes, se espera, ventes, afventes, pa vej, på vej, undervejs, peut
        etre, vielleicht, hoffentlich, quizas, maske, måske""",
    Mark.AFTER: """after, before, until, instead of, rather than, prior to, following, post, since, nach, seit,
        apres, tras, despues de, despues del, efter, siden, vor, bevor, avant, antes de, antes del, før""",
    Mark.CANDIDATE: "i, myself, ich, selbst, selber, je, j, jeg, selv, yo, im",
    Mark.TO_CANDIDATE: """me, you, mich, mir, mig, m, moi, my application, my candidacy, ma candidature, meine
        bewerbung, dig""",
    Mark.COMPANY: """they, theyre, company, the company, employer, hr, recruiter, manager, team, sie, firma,
        unternehmen, arbeitgeber, ils, elle, il, entreprise, societe, interviewer, interviewers, ellos, empresa,
        virksomheden, arbejdsgiver, arbejdsgiveren""",
    Mark.TO_COMPANY: "them, him, her",
    Mark.BY: "by, von, vom, par, por, af, av, durch",
    Mark.ANOTHER: f"""{_together(_OF_OTHER_PEOPLE)}, another, someone, someone else, somebody, somebody else, anyone
        else, else, internally, someone internal, somebody internal, internal hire, other candidate s, jemand,
        jemanden, jemand anderen, jemand anderes, jemand anderem, anderen, anderem, intern, anden, andre, autre,
        autres, quelqu un, quelqu un d autre, alguien, otro, otra, other one, internal""",
    Mark.ELSEWHERE: f"""{_together(_OF_OTHER_JOBS)}, elsewhere, somewhere else, woanders, anderswo, ailleurs, en
        otro lado, en otra parte, andetsteds, et andet sted""",
    Mark.SMALL: """a, an, the, any, as expected, make it, made it, verbally, formally, happily, gladly, finally,
        now, then, today, yesterday, update, status, be, been, being, was, were, is, are, am, has, have, had,
        having, do, did, does, done, to, of, for, in, at, its, their, this, that, and, also, as, just, formal,
        written, verbal, firm, official, actually, really, already, even, quite, we, our, my, your, with, out, up,
        from, back, yes, further, there, here, about, us, so, der, die, das, den, dem, des, ein, eine, einen, einer,
        einem, zu, zum, zur, habe, haben, hat, hatten, wurde, wurden, worden, bin, ist, sind, uns, es, man, le, la,
        les, l, un, une, du, de, d, ne, n, ai, ont, est, ete, avons, suis, ma, mon, leur, qu, que, el, los, las,
        una, lo, ha, han, hemos, he, she, fue, mi, su, se, hay, en, et, det, har, blev, blevet, til, pa, på, er, on,
        interviewed, interviewing, decided, opted, elected, eller, og, jeg har, min, leider, desvaerre, desværre,
        malheureusement, unfortunately, sadly, but, because, although, though, aber, dann, und, doch, jedoch, mais,
        puis, pero, luego, y, men, og så""",
}  # fmt: skip
SAID_TOGETHER = {
    "rechace": (Mark.CANDIDATE, Mark.REFUSE),
    "he rechazado": (Mark.CANDIDATE, Mark.REFUSE),
    "rehuse": (Mark.CANDIDATE, Mark.REFUSE),
    "acepte": (Mark.CANDIDATE, Mark.ACCEPT),
    "he aceptado": (Mark.CANDIDATE, Mark.ACCEPT),
    "rechazaron": (Mark.COMPANY, Mark.REJECT),
    "han rechazado": (Mark.COMPANY, Mark.REJECT),
    "aceptaron": (Mark.COMPANY, Mark.ACCEPT),
    "said no offer": (Mark.NOT, Mark.OFFER),
    **{
        f"said no {word}": (Mark.NOT, Mark.HEAR)
        for word in ("news", "word", "update", "updates", "decision", "feedback")
    },
}
"""Phrases that are there for two things: verbs that say by their ending who did it, and a no that is said of something."""
