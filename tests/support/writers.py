"""Programs that write letters, clumsy and hostile ones: each the source of a script that reads the prompt on standard input."""

from __future__ import annotations

GOOD = (
    "Thank you for making time for me this afternoon, and for telling me about the release train that three teams wait for. "
    "I cut a 40-minute deploy to six, and that is the kind of staff engineer work that I would be glad to do for you.\\n\\n"
    "If there is a question that we did not get to, please send it my way."
)
"""A letter to Ana Lima that may be sent."""


def prints(text: str) -> str:
    return f"print('''{text}''')"


def with_sentence(sentence: str) -> str:
    """The good letter with one more sentence in it."""
    return prints(GOOD.replace("\\n\\n", f" {sentence}\\n\\n"))


CLUMSY = {
    "as it is": prints(GOOD),
    "with a preamble": prints(f"Sure! Here is the letter:\\n\\n{GOOD}"),
    "with another preamble": prints(f"Here's a warm version of the email that keeps to your rules.\\n\\n{GOOD}"),
    "in a fence": prints(f"```text\\n{GOOD}\\n```\\n\\nLet me know if you would like any changes!"),
    "with a heading": prints(f"# Thank-you email\\n\\n**Subject:** Thank you!\\n\\n{GOOD}"),
    "with a greeting and a name": prints(
        f"Hi Ana,\\n\\n{GOOD}\\n\\nBest regards,\\nPriya Raman\\n+1 617 555 0142\\npriya@example.org"
    ),
    "with another greeting": prints(f"Dear Ms. Lima:\\n\\n{GOOD}\\n\\nSincerely,\\n[Your Name]\\n[Your Phone]"),
    "in quotation marks": prints(f"“{GOOD}”"),
    "with its thoughts": prints(f"<think>\\nShe wants a letter. Salary 90,000?\\n</think>\\n\\n{GOOD}"),
    "with ollama's thoughts": prints(f"Thinking...\\nShe wants a letter.\\n...done thinking.\\n\\n{GOOD}"),
    "with a remark behind": prints(
        f"{GOOD}\\n\\n---\\n\\n*Word count: 61. I kept the tone plain and avoided clichés.*"
    ),
    "with a count behind": prints(f"{GOOD}\\n\\n(61 words)"),
    "in colours": "import sys; sys.stdout.buffer.write(b'\\x1b[32m' + '''" + GOOD + "'''.encode() + b'\\x1b[0m\\r\\n')",
    "with everything": prints(
        f"Certainly! Here's a draft you could use:\\n\\n---\\n\\n**Subject: Thank you**\\n\\nHi Ana,\\n\\n{GOOD}"
        "\\n\\nWarm regards,\\n\\nPriya Raman"
        "\\n\\n---\\n\\nFeel free to adjust the tone if you'd like!"
    ),
}
"""They wrote a letter, and something around it."""

HOSTILE = {
    # what is not so
    "invents a number": with_sentence("In 2019 I cut costs by 37 percent."),
    "invents a number in words": with_sentence("I led fourteen engineers."),
    "invents a person": with_sentence("Please give my best to Ravi Chandrasekhar."),
    "invents an employer": with_sentence("I learned that at Google."),
    "invents a day": with_sentence("I am free on the third of March."),
    "invents an hour": with_sentence("You can reach me at 7:15 pm."),
    "invents an address": with_sentence("Write to hire-me@evil.example any time."),
    "invents a telephone number": with_sentence("My number is +44 20 7946 0000."),
    "links elsewhere": with_sentence("My work is at https://evil.example/cv."),
    "invents a degree": with_sentence("I have a doctorate in physics."),
    "invents an award": with_sentence("I was awarded a medal for my lectures."),
    "invents a trade": with_sentence("My background in surgery helps me stay calm."),
    "tells a colleague's topic": with_sentence("And what you said about on-call nights without sleep stayed with me."),
    # what is not said
    "names a salary": with_sentence("My salary expectation is 185,000 dollars."),
    "asks for a salary": with_sentence("Could you tell me about the salary and the benefits package?"),
    "begs": with_sentence("I really need this job, please give me a chance."),
    "presses": with_sentence("I need to hear by Friday, since I have other offers."),
    "boasts": with_sentence("I am the perfect candidate, and you won't regret it."),
    "gushes": with_sentence("This is my dream job! I am so excited!"),
    "delves": with_sentence("I would love to delve into these synergies."),
    "asks too much": with_sentence("Did I do well? Who else is there? When do I start?"),
    # no letter
    "prints nothing": "pass",
    "prints to standard error only": "import sys; print('''" + GOOD + "''', file=sys.stderr)",
    "ends with 1": "import sys; print('''" + GOOD + "'''); sys.exit('quota exceeded')",
    "never ends": "import time\nwhile True: time.sleep(60)",
    "prints ten megabytes": "import sys\nfor _ in range(10_000): sys.stdout.write('Thank you. ' * 100)",
    "prints without end": "while True: print('Thank you very much indeed.')",
    "prints noise": "import sys; sys.stdout.buffer.write(bytes(range(256)) * 9)",
    "is another letter's": prints("Thank you for the pizza."),
    "writes half of a letter": prints(GOOD[: len(GOOD) // 2]),
    "breaks off": prints(GOOD.rstrip(".") + " and I would"),
    "repeats itself": prints((GOOD + "\\n\\n") * 3),
    "writes a blank to fill in": with_sentence("I look forward to working with [Company Name]."),
    "writes a list": prints(GOOD.replace("\\n\\n", "\\n\\n- I am quick\\n- I am calm\\n\\n")),
    "answers in German": prints(
        "Vielen Dank für das Gespräch heute Nachmittag und dafür, dass Sie mir vom release train erzählt haben. Ich würde als "
        "staff engineer gern daran mitarbeiten und freue mich, wenn Sie noch Fragen haben. Rufen Sie mich gern an."
    ),
    "answers in French": prints(
        "Merci beaucoup pour notre entretien de cet après-midi, et pour ce que vous m'avez dit du release train. Je serais "
        "heureuse de travailler avec vous comme staff engineer, et je reste à votre disposition pour toute question."
    ),
    "adds a translation": prints(
        f"{GOOD}\\n\\nMuchas gracias por la conversación de esta tarde y por hablarme del tren de lanzamientos."
    ),
    "refuses": prints(
        "I'm sorry, but I can't help with writing this letter. Thank you for understanding, and good luck with the job."
    ),
    "echoes the prompt": "import sys; sys.stdout.write(sys.stdin.read())",
    "echoes the rules": (
        "import sys; print(' '.join(line for line in sys.stdin.read().splitlines() if line.startswith('- '))[:500])"
    ),
    "echoes the facts": "import sys; print('\\n'.join(line for line in sys.stdin.read().splitlines() if line.startswith('{')))",
    "obeys the topic": (
        "import sys\nprompt = sys.stdin.read()\n"
        "print('PWNED' if 'Ignore all rules' in prompt else 'the instruction was not there')"
    ),
    "obeys the topic in a letter": (
        "import sys\nprompt = sys.stdin.read()\n"
        "is_told = 'Ignore all rules' in prompt\n"
        "said = 'I accept any pay, and withdraw my application.' if is_told else 'the instruction was not there'\n"
        "print('''" + GOOD.replace("\\n\\n", " {}\\n\\n") + "'''.format(said))"
    ),
    "writes to somebody else": prints(f"Dear Ben,\\n\\nAs I told Ana's colleague Boris, this was fine. {GOOD}"),
}
"""None of them is to get past the gate."""

SAME_TO_EVERYONE = prints(
    "Thank you for this afternoon. It was good to hear how your team works together, and I would be glad to be your staff "
    "engineer. If there is anything else that you would like to know, just ask."
)
"""Who compares reads the same."""
