"""Names that have to be known one by one: particles, surnames that come first, given names of two words."""

from __future__ import annotations

from followup.drafting.english.text.plain import without_accents
from followup.drafting.english.words.word_sets import word_set

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
# Given names that make pairs: "Luz Marina", "Juan Carlos", "Maria João". A pair is one name only where both are here, one of
# them among those that English does not share, and a surname follows.
PAIRED = word_set(
    "luz ana maria mariana jose juan luis carlos miguel angel antonio jesus francisco javier manuel pedro pablo jorge "
    "fernando eduardo alberto enrique rafael ramon raul sergio ricardo roberto rodrigo diego felipe emilio ernesto "
    "guillermo gustavo ignacio joaquin julio mauricio alejandro armando arturo marina elena isabel teresa carmen "
    "pilar dolores mercedes lucia cristina beatriz carolina adriana alejandra cecilia elsa esperanza estela eugenia "
    "fernanda gabriela graciela guadalupe ines juana leticia lilia liliana lorena lourdes magdalena margarita marta "
    "natalia raquel rebeca rocio rosario silvia susana valentina valeria yolanda joao paulo henrique vitor luiz caio "
    "tiago thiago bernardo goncalo nuno rui conceicao fatima aparecida lurdes luisa milagros consuelo cesar dulce "
    "luiza eduarda vitoria otavio vinicius guilherme marcos davi sophia ezequiel"
)
PAIRED_IN_ENGLISH_TOO = word_set(
    "daniel david gabriel hector hugo ivan mario oscar victor laura paula claudia andrea angela angelica barbara "
    "blanca clara diana eva gloria irene julia martha monica nora norma olga olivia patricia rosa sandra sofia sonia "
    "vanessa veronica victoria virginia helena amelia anna alice liz lionel"
)
FRENCH_PAIRED = word_set(
    "jean marie anne pierre luc claude claire paul louis michel françois francois marc philippe yves"
)
GERMAN_PAIRED = word_set("hans karl heinz klaus ernst franz peter dieter jurgen josef werner gunter")
ENGLISH_PAIRED = {
    first: word_set("ann anne beth bob jo joe lou jane kate marie sue ellen grace louise margaret pat")
    for first in word_set("mary sarah anna rose lisa billy bobby jo")
}
ANN_BEHIND = word_set("beth carol barbara betty patti patty ruth leigh lee jo jody debra peggy kelly kerry ruth sue")
SERVANTS = word_set("abdul abd abdel abdal abu abou umm")  # "Abdul Rahman": no name alone
FAMILY = word_set("aunt auntie aunty uncle tante tía tío grandma grandpa")
# Where a family name stands first, and has a form of its own.
HUNGARIAN_SURNAMES = word_set(
    "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah racz szucs "
    "feher torok fekete szekely vass"
)
JAPANESE_SURNAMES = word_set(
    "tanaka fujiwara matsushita yamashita sato ito kato saito kondo endo goto kudo ando abe ono ueda maeda yoshida "
    "ikeda okada honda matsuda harada yamada watanabe kobayashi inoue shimizu hayashi mori fujita aoki fukuda ota "
    "miura takeda nakano ueno kojima sakai sugiyama"
)


def is_given_pair(words: list[str]) -> bool:
    """Whether two words are given names that go together: "Jean Claude", "Luz Marina".

    >>> [is_given_pair(["Luz", "Marina"]), is_given_pair(["Laura", "Victoria"])]
    [True, False]
    """
    if len(words) != 2:
        return False
    first, second = map(without_accents, words)
    return (
        (first in PAIRED and second in PAIRED | PAIRED_IN_ENGLISH_TOO)
        or (first in PAIRED_IN_ENGLISH_TOO and second in PAIRED)
        or (first in FRENCH_PAIRED and second in FRENCH_PAIRED)
        or (first in GERMAN_PAIRED and second in GERMAN_PAIRED)
        or second in ENGLISH_PAIRED.get(first, ())
        or (first in ANN_BEHIND and second in ("ann", "anne"))
    )
