"""Names, companies and jobs as people type them into lists."""

from __future__ import annotations

PEOPLE = (
    "Karen Holt", "Karen Idowu", "Luz Marina Ortega", "Tom Wysocki", "Dr. Samir Bhatt",
    "Denise Fairchild, MSN, RN", "Walter Boateng BSN",
    "박지훈", "王伟", "अनन्या राव", "Anna (安娜) Zhang", "Hyun-woo Park (박현우)", "Xu Wenjing", "Nguyễn Thị Mai",
    "O'Brien, Máire",
    "VAN DER BERG, Jan", "Jan van der Berg", "María del Carmen López García", "João Pedro da Silva",
    "Ms. Helen Abernathy",
    "Judge Ruth Lindgren", "Mr. Desmond Achebe-Ruiz", "Chef Rousselot", "Mme Colette Perrin", "Frau Dr. Jäger",
    "Prof. Elias Strauss",
    "Eng. Salma Haddad", "Dean Whitlock", "Dean Okafor", "Talent Jones", "J. R. Ewing", "A. Lindqvist", "Cher",
    "Sinéad Ní Bhriain",
    "Þórunn Jónsdóttir", "Håkan Åkerström", "Zoë Nkemelu", "Seo-yeon Kim", "Abdul Rahman bin Yusof",
    "Siti Nurhaliza binti Tarudin",
    "Amina al-Sayed", "Mohammed El Fassi", "Ngozi Adichie-Bello, PhD", "Taylor Kim", "Pat O'Neill, Jr.",
    "Rev. Joan Pike", "Sam Okafor",
    "Baz Thornton", "Shabnam Akhtar", "Per-Olof Strand", "Agnieszka Wójcik", "Gintarė Petrauskaitė",
    "Bogdan Țepeș", "priya raman",
    "LENA FISCHER", "Mike \"Red\" Tran", "Kwame Mensah", "Ana Lima", "Ben Ruiz", "Chen Wei", "Dee Park",
    "Eli Roth", "Fay Wu", "Gus Ito",
    "Nia Cole", "Rob Day", "Liz Wong", "Ioana Ionescu", "Kaur Gill", "Wahid", "Sister Bernadette", "Coach Ramirez",
    "Bjørn Aas",
)  # fmt: skip

OFFICES = (
    "HR Northgate",
    "Talent Acquisition",
    "Hiring Manager",
    "Recruiting Team",
    "interview-panel@acme.example",
    "Admissions Office",
)

COMPANIES = (
    "Larkhill Children's Hospital", "Pennard Logistics Ltd", "Abernathy Stroud LLP", "Le Tamis",
    "Lakehead Credit Union",
    "Sundby Industrifilter AB", "St. Brendan's", "Acme Robotics, Inc.", "Hôtel Brumelle",
    "The Prairie State Legal Fund", "Yahoo!",
    "Northwind GmbH", "ÖBB", "H&M", "Tarn Civic Trust", "7-Eleven", "Riverside Unified School District",
    "Fjordkraft A/S",
    "Casa do Pão, S.A.", "Moss & Hale", "Kvarnholm", "the Garden Museum", "U.S. Forest Service", "Café Ördög",
    "Duran Duran Museum",
    "Bright Futures Nursery", "NHS Lothian", "Ballymore Primary School", "Tidewater Marine Co.", "Wadi Sidr JV",
)  # fmt: skip

ROLES: dict[str, tuple[str, ...]] = {
    "health": (
        "Charge Nurse, Cardiac Step-Down", "Registered Nurse, ICU", "Phlebotomist", "Night Ward Clerk (0.8 WTE)",
        "Care Assistant",
        "Occupational Therapist, Band 6", "Dental Hygienist",
    ),
    "logistics": (
        "Shift Lead (Nights)", "Warehouse Operative", "HGV Class 1 Driver", "Transport Planner",
        "SALES / ACCOUNT MANAGER!!",
    ),
    "law": ("Senior Litigation Paralegal", "Paralegal Supervisor", "Registrar, Loans", "Court Usher"),
    "kitchen": (
        "Chef de partie (sauces)", "Chef de partie, garde-manger", "Commis chef", "Baker – nights", "Barista",
    ),
    "data": (
        "Data Analyst, Claims", "Senior Data Analyst, Member Insights", "Sr. SWE II – Payments (Remote, US)",
        "Staff Engineer",
        "VP, Engineering", "Softwareentwickler (m/w/d)", "QA Engineer (f/m/x)", "SRE",
    ),
    "sales": (
        "Head of Sales, Nordics", "Regional Sales Manager, Heat Pumps", "Account Executive - EMEA",
        "Shop Assistant",
    ),
    "school": (
        "Physics Teacher (Leaving Cert)", "Assistant Professor in Freshwater Ecology", "Teaching Assistant",
        "School Librarian",
    ),
    "building": (
        "Site Civil Engineer, Wadi Sidr Viaduct", "Apprentice Electrician", "Crane Operator", "Plumber's mate",
        "Bricklayer",
    ),
    "office": (
        "Clerical Officer (Grade III, 0.8 WTE) Ref. 4521/26", "Office Manager", "Executive Assistant to the CEO",
        "Chief Executive",
        "Marketing Internship", "Position TBD", "Payroll Administrator", "Verkäufer/in 80–100 %",
    ),
    "land": ("Head Gardener", "Park Ranger II", "Herdsperson", "Arborist (climbing)", "Volunteer Coordinator"),
}  # fmt: skip

TITLES = (
    "Nurse Manager", "VP Engineering", "Head of People", "CEO", "Recruiter", "Talent Partner", "Coordinator",
    "Clinical Educator",
    "Deputy Head", "Shift Manager", "Sous-chef", "Director of Operations", "Night Charge Nurse", "HR", "Owner",
    "Partner", "Foreman",
)  # fmt: skip

ROUNDS = (
    "phone screen", "panel", "final", "on-site", "trial shift", "campus visit", "teaching demo", "assessment day",
    "2nd interview",
    "coffee chat", "research talk", "Runde 2", "10 min chat", "video call",
)  # fmt: skip

COUNTRIES: dict[str, tuple[str, str]] = {
    "US": ("America/New_York", "+1 404 555 0137"),
    "GB": ("Europe/London", "+44 7700 900431"),
    "IE": ("Europe/Dublin", "+353 85 555 0101"),
    "CA": ("America/Toronto", "+1 416 555 0188"),
    "AU": ("Australia/Sydney", "+61 2 5550 0142"),
    "FR": ("Europe/Paris", "+33 6 39 98 42 17"),
    "SE": ("Europe/Stockholm", "+46 70 174 06 33"),
    "DE": ("Europe/Berlin", "+49 30 23125 014"),
    "NG": ("Africa/Lagos", "+234 700 555 0100"),
    "IN": ("Asia/Kolkata", "+91 98555 01234"),
    "SA": ("Asia/Riyadh", "+966 55 555 0123"),
    "MX": ("America/Mexico_City", "+52 55 5550 0199"),
}
"""A zone and a telephone number of each country."""

CANDIDATES = (
    "Ifeoma Nwachukwu", "Dariusz Kowalczyk", "Margaret O'Donnell", "Mamadou Diarra", "Seo-yeon Kim",
    "Håkan Åkerström", "Nadia Ferrell",
    "Priya Raman", "Jo", "王小明", "O'Brien, Máire", "Luca De Santis", "Ana Paula Souza", "Tom Baker, RN", "Wei Chen",
    "Yusuf Demir",
)  # fmt: skip
