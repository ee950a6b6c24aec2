"""What stands beside names and is none: honorifics, offices, credentials, particles; and surnames that come first."""

from __future__ import annotations

from followup.drafting.english.text import word_set

# An honorific as it may be typed -> as it is written with a stop where American English has one.
HONORIFICS = {
    **dict.fromkeys(("prof", "professor", "profesor", "profesora", "professora", "professeur", "professore"), "Prof."),
    **dict.fromkeys(("dr", "doctor", "dra", "dott", "dottssa", "docteur"), "Dr."),
    **dict.fromkeys(("ms",), "Ms."),
    **dict.fromkeys(("mr", "mister"), "Mr."),
    **dict.fromkeys(("mrs",), "Mrs."),
    **dict.fromkeys(("rev", "revd", "reverend"), "Rev."),
    **dict.fromkeys(("capt", "captain", "cpt"), "Capt."),
    **dict.fromkeys(("lt", "lieutenant"), "Lt."),
    **dict.fromkeys(("col", "colonel"), "Col."),
    **dict.fromkeys(("maj",), "Maj."),
    **dict.fromkeys(("gen",), "Gen."),
    **dict.fromkeys(("sgt", "sergeant"), "Sgt."),
    **dict.fromkeys(("cmdr", "commander"), "Cmdr."),
    **dict.fromkeys(("sra", "senhora"), "Sra."),
    **dict.fromkeys(("sr", "senhor"), "Sr."),
    **dict.fromkeys(("mme", "madame"), "Mme"),
    **dict.fromkeys(("mlle", "mademoiselle"), "Mlle"),
    **dict.fromkeys(("hon", "honorable", "honourable"), "Hon."),
    **{
        each: each.capitalize()
        for each in word_set(
            "miss mx judge justice magistrate canon father sister brother rabbi imam pastor bishop archdeacon "
            "deacon dame sir lord lady baroness frau herr fru hr fröken mevrouw meneer señora señor señorita doña "
            "dña don signora signor sig monsieur mdm madam pan pani senator councillor councilor alderman "
            "ambassador inspector superintendent officer chief coach chef principal headmaster headmistress "
            "provost chancellor warden shri smt sri khun datuk dato puan encik tuan ustadz sheikh"
        )
    },
}
# Titles that are also first names: with one name behind them nobody can tell, with two they are titles.
ALSO_FIRST_NAMES = word_set("dean major bishop deacon justice warden")
ALWAYS_WITH_STOP = word_set("hon sig")  # "Hon. Mary Otis", but Hon Lik
BEFORE_FIRST_NAME = word_set("sir dame don doña dña sister brother")  # "Dear Sir Ian"
FAMILY = word_set("aunt auntie aunty uncle tante tía tía tio tia oma opa grandma grandpa mama papa")
AFTER_NAME = word_set("san sama sensei ji")  # "Tanaka-san"
# Degrees of engineers and the like, and "Md." for Mohammed: nobody is greeted by them.
UNSAID = word_set(
    "eng engr ing dipl dipl-ing arch mag lic licda ir md mohd hc emerita emeritus em rt right the most very"
)

PARTICLES = word_set(
    "van von de da do di del della der den dos das du la le las los ter ten te bin bint ibn al el st. y e zu zum "
    "zur af av op 't wa ap"
)
EAST_ASIAN_SURNAMES = word_set(
    # Chinese
    "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han "
    "tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du "
    "dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao "
    "meng long wan duan qian yin chang wong chan cheung lam ng leung lau ho kwok tsang chow yeung hsu hsieh tsai "
    "chou kuo ong goh teo koh tay chua ouyang "
    # Korean
    "kim lee park choi jung kang cho yoon yun jang lim han shin oh seo kwon hwang ahn song yoo hong jeon ko moon "
    "yang bae baek heo nam sim noh jeong ha gwak cha woo min jin na ryu "
    # Vietnamese
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly"
)
# Nobody's name: what a group, an office or a mailbox is called. One such word is enough.
_GROUPS = (
    "team teams panel committee committees department dept departments office offices group groups board staff "
    "desk crew squad hr hrbp recruiting recruitment hiring careers jobs admissions reception talent acquisition "
    "resources personnel portal everyone everybody all others colleagues interviewer interviewers panelists "
    "people managers engineers developers nurses teachers partners directors members faculty leadership "
    "management operations tbd tba tbc unknown unnamed nobody none someone somebody n/a applicant applicants "
    "candidate services service support info information contact enquiries inquiries noreply no-reply bewerbung "
    "personalabteilung rekrytering recrutement rrhh selección panelist anyone various"
)
GROUPS = word_set(_GROUPS)
# Nobody's name where all words are such: "Hiring Manager", "Senior Developer", "VP Engineering"; dropped before and after one:
# "Ana Lima Recruiter". Words that are surnames too ("Cook") count only where no name stands beside them.
JOBS = word_set(
    "manager director recruiter coordinator supervisor engineer developer assistant administrator principal "
    "officer president vice vp svp evp ceo cfo cto coo cio chro chief head owner founder co-founder partner lead "
    "leader executive editor analyst consultant specialist associate representative receptionist secretary chair "
    "chairman chairwoman chairperson professor dean chef cook nurse doctor teacher headteacher technician "
    "designer architect scientist researcher sourcer foreman forewoman boss senior junior regional national "
    "general deputy acting interim assistant sous executive product project program account sales marketing "
    "finance software data engineering nursing human unit store shop floor shift night day area district plant "
    "school clinical technical business it of for and the"
)
ALSO_SURNAMES = word_set("cook day head nurse lead dean store page plant sales partner general it of for and the chair")
_CREDENTIAL_WORDS = (
    "rn lpn lvn np pa md do dds dmd dvm pt ot mph mba msn bsn dnp phd edd psyd jd llm llb esq cpa cfa cma cia pe "
    "pmp sphr phr shrm-cp shrm-scp csm mbe obe cbe kbe ma ba bs ms msc bsc meng beng mphil dphil rd rdn lcsw lmsw "
    "msw ccc-slp ccrn faan fache qc kc jp facs frcs frcp mrcp frcs mcips fcca aca acca cips gphr mfa mlis med bed "
    "aia riba leed jr sr ii iii iv esquire pharmd hons fcipd mcipd cipd"
)
CREDENTIALS = word_set(_CREDENTIAL_WORDS)

# Given names that make pairs: "Luz Marina", "Juan Carlos", "Maria João". A pair is one name only where both are here, one of
# them among those that English does not share, and a surname follows.
PAIRED = word_set(
    "luz ana maria mariana jose juan luis carlos miguel angel antonio jesus francisco javier manuel pedro pablo "
    "jorge fernando eduardo alberto enrique rafael ramon raul sergio ricardo roberto rodrigo diego felipe emilio "
    "ernesto guillermo gustavo ignacio joaquin julio mauricio alejandro armando arturo marina elena isabel teresa "
    "carmen pilar dolores mercedes lucia cristina beatriz carolina adriana alejandra cecilia elsa esperanza estela "
    "eugenia fernanda gabriela graciela guadalupe ines juana leticia lilia liliana lorena lourdes magdalena "
    "margarita marta natalia raquel rebeca rocio rosario silvia susana valentina valeria yolanda joao paulo "
    "henrique vitor luiz caio tiago thiago bernardo goncalo nuno rui conceicao fatima aparecida lurdes luisa "
    "milagros consuelo"
)
PAIRED_IN_ENGLISH_TOO = word_set(
    "daniel david gabriel hector hugo ivan mario oscar victor laura paula claudia andrea angela angelica barbara "
    "blanca clara diana eva gloria irene julia martha monica nora norma olga olivia patricia rosa sandra sofia "
    "sonia vanessa veronica victoria virginia helena amelia"
)
FRENCH_PAIRED = word_set(
    "jean marie anne pierre luc claude claire paul louis michel françois francois marc philippe yves"
)
ENGLISH_PAIRED = {
    first: word_set("ann anne beth jo lou jane kate sue ellen grace louise margaret pat")
    for first in word_set("mary sarah anna rose")
}
SERVANTS = word_set("abdul abd abdel abdal abu abou umm")  # "Abdul Rahman": no name alone
