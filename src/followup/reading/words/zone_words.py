"""People's words for time zones: abbreviations, cities, and names that are out of use."""

from __future__ import annotations

from typing import NamedTuple


class Meaning(NamedTuple):
    """What a word means in some countries. An `is_local` meaning is none where the country is another one."""

    zone: str
    countries: str
    is_daylight: bool | None = None
    is_local: bool = False


_NEW_YORK, _CHICAGO, _DENVER, _LOS_ANGELES, _HALIFAX = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Halifax",
)  # fmt: skip
_SYDNEY, _ADELAIDE, _PERTH, _AUCKLAND = "Australia/Sydney", "Australia/Adelaide", "Australia/Perth", "Pacific/Auckland"
_LONDON, _LISBON, _BERLIN, _ATHENS = "Europe/London", "Europe/Lisbon", "Europe/Berlin", "Europe/Athens"
_MOSCOW, _KOLKATA, _SHANGHAI, _MANILA = "Europe/Moscow", "Asia/Kolkata", "Asia/Shanghai", "Asia/Manila"

MEANINGS: dict[str, tuple[Meaning, ...]] = {
    # Canada and the United States; Australians have an Eastern and a Central time as well
    "et": (Meaning(_NEW_YORK, "US CA"), Meaning(_SYDNEY, "AU", is_local=True)),
    "eastern": (Meaning(_NEW_YORK, "US CA"), Meaning(_SYDNEY, "AU", is_local=True)),
    "est": (
        Meaning(_NEW_YORK, "US CA", False),
        Meaning("America/Jamaica", "JM", is_local=True),
        Meaning("America/Panama", "PA", is_local=True),
        Meaning("America/Cancun", "MX", is_local=True),
        Meaning(_SYDNEY, "AU", False, is_local=True),
    ),
    "edt": (Meaning(_NEW_YORK, "US CA", True), Meaning(_SYDNEY, "AU", True, is_local=True)),
    "ct": (Meaning(_CHICAGO, "US CA"),),
    "central": (Meaning(_CHICAGO, "US CA"), Meaning(_ADELAIDE, "AU", is_local=True)),
    # China and Taiwan, Cuba, Mexico and Central America all have a CST
    "cst": (
        Meaning(_CHICAGO, "US CA", False),
        Meaning(_SHANGHAI, "CN"),
        Meaning("America/Havana", "CU", False),
        Meaning("Asia/Taipei", "TW", is_local=True),
        Meaning("America/Mexico_City", "MX", is_local=True),
        Meaning("America/Costa_Rica", "CR", is_local=True),
        Meaning("America/Guatemala", "GT", is_local=True),
        Meaning("America/El_Salvador", "SV", is_local=True),
        Meaning("America/Tegucigalpa", "HN", is_local=True),
        Meaning("America/Managua", "NI", is_local=True),
        Meaning("America/Belize", "BZ", is_local=True),
        Meaning(_ADELAIDE, "AU", False, is_local=True),
    ),
    "cdt": (Meaning(_CHICAGO, "US CA", True), Meaning("America/Havana", "CU", True, is_local=True)),
    "mt": (Meaning(_DENVER, "US CA"),),
    "mountain": (Meaning(_DENVER, "US CA"),),
    "mst": (
        Meaning(_DENVER, "US CA", False),
        Meaning("America/Hermosillo", "MX", is_local=True),
        Meaning("Asia/Kuala_Lumpur", "MY", is_local=True),
        Meaning("Asia/Yangon", "MM", is_local=True),
    ),
    "mdt": (Meaning(_DENVER, "US CA", True),),
    "pt": (Meaning(_LOS_ANGELES, "US CA"),),
    "pacific": (Meaning(_LOS_ANGELES, "US CA"),),
    "pst": (Meaning(_LOS_ANGELES, "US CA MX", False), Meaning(_MANILA, "PH", is_local=True)),
    "pdt": (Meaning(_LOS_ANGELES, "US CA MX", True),),
    "akt": (Meaning("America/Anchorage", "US"),),
    "alaska": (Meaning("America/Anchorage", "US"),),
    "akst": (Meaning("America/Anchorage", "US", False),),
    "akdt": (Meaning("America/Anchorage", "US", True),),
    "hst": (Meaning("Pacific/Honolulu", "US"),),
    "hawaii": (Meaning("Pacific/Honolulu", "US"),),
    "nst": (Meaning("America/St_Johns", "CA", False),),
    "ndt": (Meaning("America/St_Johns", "CA", True),),
    "newfoundland": (Meaning("America/St_Johns", "CA"),),
    "atlantic": (Meaning(_HALIFAX, "CA"),),
    "adt": (Meaning(_HALIFAX, "CA", True),),
    # Arabia's standard time shares its letters with the Atlantic's
    "ast": (
        Meaning(_HALIFAX, "CA", False),
        Meaning("Asia/Riyadh", "SA KW BH QA IQ YE"),
        Meaning("America/Puerto_Rico", "PR VI DO BB TT", is_local=True),
    ),
    # South America: Amazonas and Armenia, Ecuador and the eastern Caribbean
    "art": (Meaning("America/Argentina/Buenos_Aires", "AR"),),
    "brt": (Meaning("America/Sao_Paulo", "BR"),),
    "brst": (Meaning("America/Sao_Paulo", "BR", True),),
    "brasilia": (Meaning("America/Sao_Paulo", "BR"),),
    "amt": (Meaning("America/Manaus", "BR"), Meaning("Asia/Yerevan", "AM")),
    "clt": (Meaning("America/Santiago", "CL", False),),
    "clst": (Meaning("America/Santiago", "CL", True),),
    "cot": (Meaning("America/Bogota", "CO"),),
    "ect": (Meaning("America/Guayaquil", "EC"), Meaning("America/St_Lucia", "LC")),
    "pet": (Meaning("America/Lima", "PE"),),
    "uyt": (Meaning("America/Montevideo", "UY"),),
    "vet": (Meaning("America/Caracas", "VE"),),
    # Europe; in Britain, GMT is what the clock in London is called in winter
    "z": (Meaning("UTC", ""),),
    "zulu": (Meaning("UTC", ""),),
    "utc": (Meaning("UTC", ""),),
    "gmt": (Meaning("UTC", ""), Meaning(_LONDON, "GB", False, is_local=True), Meaning("Europe/Dublin", "IE", is_local=True)),
    "greenwich mean": (Meaning("UTC", ""), Meaning(_LONDON, "GB", False, is_local=True)),
    "bst": (Meaning(_LONDON, "GB", True), Meaning("Asia/Dhaka", "BD"), Meaning("Pacific/Bougainville", "PG", is_local=True)),
    "british": (Meaning(_LONDON, "GB"),),
    "uk": (Meaning(_LONDON, "GB"),),
    "wet": (Meaning(_LISBON, "PT", False),),
    "west": (Meaning(_LISBON, "PT", True),),
    "western european": (Meaning(_LISBON, "PT"),),
    "cet": (Meaning(_BERLIN, "", False),),
    "cest": (Meaning(_BERLIN, "", True),),
    "mez": (Meaning(_BERLIN, "", False),),
    "mesz": (Meaning(_BERLIN, "", True),),
    "hnec": (Meaning("Europe/Paris", "FR", False),),
    "heec": (Meaning("Europe/Paris", "FR", True),),
    "central european": (Meaning(_BERLIN, ""),),
    "mitteleuropaische": (Meaning(_BERLIN, ""),),
    "eet": (Meaning(_ATHENS, "", False),),
    "eest": (Meaning(_ATHENS, "", True),),
    "oez": (Meaning(_ATHENS, "", False),),
    "oesz": (Meaning(_ATHENS, "", True),),
    "eastern european": (Meaning(_ATHENS, ""),),
    "msk": (Meaning(_MOSCOW, "RU"),),
    "moscow": (Meaning(_MOSCOW, "RU"),),
    "trt": (Meaning("Europe/Istanbul", "TR"),),
    # Ireland and Israel have an IST of their own; India's is by far the most written
    "ist": (
        Meaning(_KOLKATA, "IN"),
        Meaning("Europe/Dublin", "IE"),  # no season: pytz counts Ireland's winter as the exception
        Meaning("Asia/Jerusalem", "IL", False),
    ),
    "idt": (Meaning("Asia/Jerusalem", "IL", True),),
    "indian": (Meaning(_KOLKATA, "IN"),),
    # Africa and Asia: the Gulf and South Georgia, Singapore and Samoa
    "cat": (Meaning("Africa/Maputo", ""),),
    "eat": (Meaning("Africa/Nairobi", ""),),
    "wat": (Meaning("Africa/Lagos", ""),),
    "sast": (Meaning("Africa/Johannesburg", "ZA"),),
    "gst": (Meaning("Asia/Dubai", "AE OM"), Meaning("Atlantic/South_Georgia", "GS", is_local=True)),
    "gulf": (Meaning("Asia/Dubai", "AE OM"),),
    "irst": (Meaning("Asia/Tehran", "IR"),),
    "pkt": (Meaning("Asia/Karachi", "PK"),),
    "npt": (Meaning("Asia/Kathmandu", "NP"),),
    "ict": (Meaning("Asia/Bangkok", "TH VN KH LA"),),
    "wib": (Meaning("Asia/Jakarta", "ID"),),
    "wita": (Meaning("Asia/Makassar", "ID"),),
    "myt": (Meaning("Asia/Kuala_Lumpur", "MY"),),
    "sgt": (Meaning("Asia/Singapore", "SG"),),
    "sst": (Meaning("Pacific/Pago_Pago", "AS US"), Meaning("Asia/Singapore", "SG")),
    "hkt": (Meaning("Asia/Hong_Kong", "HK"),),
    "pht": (Meaning(_MANILA, "PH"),),
    "phst": (Meaning(_MANILA, "PH"),),
    "jst": (Meaning("Asia/Tokyo", "JP"),),
    "kst": (Meaning("Asia/Seoul", "KR"),),
    # Australia and New Zealand; western Samoa has the other WST
    "aet": (Meaning(_SYDNEY, "AU"),),
    "aest": (Meaning(_SYDNEY, "AU", False),),
    "aedt": (Meaning(_SYDNEY, "AU", True),),
    "australian eastern": (Meaning(_SYDNEY, "AU"),),
    "acst": (Meaning(_ADELAIDE, "AU", False),),
    "acdt": (Meaning(_ADELAIDE, "AU", True),),
    "australian central": (Meaning(_ADELAIDE, "AU"),),
    "awst": (Meaning(_PERTH, "AU"),),
    "australian western": (Meaning(_PERTH, "AU"),),
    "wst": (Meaning(_PERTH, "AU"), Meaning("Pacific/Apia", "WS")),
    "nzt": (Meaning(_AUCKLAND, "NZ"),),
    "nzst": (Meaning(_AUCKLAND, "NZ", False),),
    "nzdt": (Meaning(_AUCKLAND, "NZ", True),),
}  # fmt: skip
"""What words for zones mean, and in which countries. The first meaning counts where no country settles it."""

CITIES = {
    _NEW_YORK: "nyc, ny, boston, washington, washington dc, dc, philadelphia, atlanta, miami, pittsburgh, charlotte, orlando",
    _CHICAGO: "austin, dallas, houston, minneapolis, nashville, new orleans, st louis, san antonio, kansas city, milwaukee",
    _DENVER: "salt lake city, boulder, albuquerque",
    _LOS_ANGELES: "la, sf, san francisco, seattle, san diego, san jose, silicon valley, palo alto, las vegas, sacramento",
    "America/Toronto": "montreal, ottawa, quebec",
    "America/Edmonton": "calgary",
    "America/Sao_Paulo": "rio, rio de janeiro, belo horizonte, florianopolis, curitiba",
    "America/Bogota": "medellin",
    "America/Monterrey": "monterrey",
    "America/Mexico_City": "guadalajara, ciudad de mexico, cdmx",
    _LONDON: "manchester, edinburgh, glasgow, bristol, birmingham, leeds, oxford, cardiff, londres",
    _LISBON: "porto, lisboa",
    _BERLIN: "germany, munich, munchen, hamburg, frankfurt, cologne, koln, stuttgart, dusseldorf, leipzig, bonn, hannover",
    "Europe/Paris": "lyon, marseille, toulouse, nantes, lille, bordeaux, grenoble, strasbourg",
    "Europe/Zurich": "geneva, geneve, genf, basel, bern, lausanne",
    "Europe/Vienna": "wien, graz, linz, salzburg",
    "Europe/Rome": "roma, milan, milano, turin, torino, bologna, napoli, firenze",
    "Europe/Madrid": "barcelona, valencia, sevilla, malaga, bilbao",
    "Europe/Amsterdam": "rotterdam, the hague, den haag, utrecht, eindhoven",
    "Europe/Brussels": "bruxelles, antwerp, ghent",
    "Europe/Copenhagen": "kobenhavn",
    "Europe/Stockholm": "gothenburg, malmo",
    "Europe/Prague": "praha, brno",
    "Europe/Warsaw": "warszawa, krakow, wroclaw, gdansk",
    _MOSCOW: "saint petersburg, st petersburg",
    "Asia/Jerusalem": "haifa",
    "Asia/Dubai": "abu dhabi",
    _KOLKATA: "bangalore, bengaluru, mumbai, delhi, new delhi, hyderabad, chennai, pune, gurgaon, gurugram, noida",
    _SHANGHAI: "beijing, shenzhen, guangzhou, hangzhou, 北京, 上海, 深圳",
    "Asia/Tokyo": "osaka, kyoto, 東京",
    "Asia/Ho_Chi_Minh": "hanoi",
    _AUCKLAND: "wellington, christchurch",
    "Africa/Johannesburg": "cape town, durban",
}
"""The cities that are written most and that no IANA name has."""

NO_PLACES = frozenset(
    ("center", "north", "south", "west", "east", "central", "eastern", "mountain", "pacific", "general")
)
"""Ends of IANA names that are no cities (Australia/North, America/North_Dakota/Center)."""

MODERN = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "Asia/Calcutta": _KOLKATA,
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Etc/UTC": "UTC",
    "Europe/Kiev": "Europe/Kyiv",
}
"""Names that Windows' table still has, and what they are called now."""
