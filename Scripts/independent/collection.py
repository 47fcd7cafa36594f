"""V11, of what reached the room after a deadline and of time that was lost."""
from collections import defaultdict

from .redo import person

SHORTEST_OUTAGE = 30_000
OF_BOOTING = ("boot", "outage", "resume", "clock", "witness")
FOREVER = float("inf")


def late_limit(b, otherwise=None):
    """How many minutes late one may come without the chair's decision."""
    minutes = b.genesis["times"]["minutes"]
    for rule in b.rule["late"] if b.rule else ():
        if rule["from_minutes"] <= minutes <= rule.get("to_minutes", minutes):
            return rule["limit"]
    return minutes if otherwise is None else otherwise


def lost(spans, begin, deadline):
    """Milliseconds of the working time that spans took, each moment once."""
    taken, reached = 0, begin
    for since, until, _ in spans:
        since, until = max(since, reached), min(until, deadline)
        if since < until:
            taken, reached = taken + until - since, until
    return taken


class Book:
    """What was interrupted, settled, given up and late, as the log tells it."""

    def __init__(self, sealed):
        self.sealed = bool(sealed)
        self.bank = next((line["sha"] for line in sealed if line["name"] == "bank.age"), None)
        self.gap, self.given, self.subject = None, {}, {}
        self.before, self.outages, self.turns, self.acts = None, [], [], []
        self.seated, self.owner, self.late = {}, {}, defaultdict(list)
        self.admitted, self.final, self.expected, self.uncounted = set(), set(), set(), 0

    def take(self, event):
        body = event.body
        self.take_boot(event)
        if event.kind in ("pause", "proceed"):
            self.turns.append((event.kind == "pause", body["cand"], event))
        if event.kind in ("extend", "settle"):
            self.acts.append((event.kind, body["cand"], event.index, body["minutes"]))
        if event.kind == "redo" and body["mode"] == "again":
            self.subject[person(body["cand"])] = body["as"]
        if event.kind == "give_up":
            now = self.current(body["cand"])
            if body["cand"] in (now, person(now)):
                self.given[now] = event.index
        if event.kind == "seat":
            self.seated[body["cand"]] = event.time
        self.before = event.time

    def current(self, name):
        """The subject that counts so far of the candidate behind a name."""
        return self.subject.get(person(name), person(name))

    def take_boot(self, event):
        """An outage goes on while the server only boots, or while a sealed bank is closed."""
        if event.kind == "boot" and event.body["boot"] > 1 and self.before is not None:
            begin = self.gap[0] if self.gap else self.before
            over = (FOREVER, FOREVER) if self.sealed else (event.time, event.index)
            self.gap = (begin, *over)
        elif self.gap and self.sealed:
            if event.kind == "key_open" and event.body["file_sha"] == self.bank:
                self.outages.append((self.gap[0], event.time, event.index))
                self.gap = None
        elif self.gap and event.kind not in OF_BOOTING:
            self.outages.append(self.gap)
            self.gap = None

    def last(self, candidate, *kinds):
        """The index of the last of these acts for a candidate, their number or all."""
        return max((index for kind, index, _ in self.acts_for(candidate) if kind in kinds),
                   default=-1)

    def acts_for(self, candidate):
        names = {"*", candidate, person(candidate)}
        return [(kind, index, minutes) for kind, name, index, minutes in self.acts if name in names]

    def spans(self, candidate):
        """From when to when work was interrupted, and at which event that was over."""
        for outage in self.outages + [self.gap] * bool(self.gap):
            if outage[1] - outage[0] >= SHORTEST_OUTAGE:
                yield outage
        begun = None
        for pauses, name, event in self.turns:
            if name not in {"*", candidate, person(candidate)}:
                continue
            if pauses and begun is None:
                begun = event.time
            elif not pauses and begun is not None:
                yield begun, event.time, event.index
                begun = None
        if begun is not None:
            yield begun, FOREVER, FOREVER

    def owes(self, candidate, begin, deadline):
        """Since when working time was lost that nobody settled."""
        acts, spans = self.acts_for(candidate), sorted(self.spans(candidate))
        settled, minutes = -1, 0
        then = deadline - 60_000 * sum(more for kind, _, more in acts if kind == "extend")
        for kind, index, more in acts:
            then += 60_000 * more * (kind == "extend")
            minutes += more
            before = [span for span in spans if settled < span[2] < index]
            if lost(before, begin, then) <= 60_000 * minutes:
                settled, minutes = index, 0
        return min((
            since for since, until, over in spans
            if over > settled and max(since, begin) < min(until, deadline)), default=None)

    def arrivals_end(self, start, limit, now):
        """Until when one may come who may come so late: time interrupted for all does not count."""
        end, reached = start + limit, start
        for since, until, _ in sorted(self.spans("*")):
            since, until = max(since, reached), min(until, now)
            if since <= end and since < until:
                end, reached = end + until - since, until
        return end

    def is_paused(self, candidate):
        turns = [pauses for pauses, name, _ in self.turns
                 if name in ("*", candidate, person(candidate))]
        return bool(turns) and turns[-1]

    def given_up(self, candidate):
        """The index of the giving up that holds: time granted afterwards ends it."""
        index = self.given.get(candidate, -1)
        return index if index > self.last(candidate, "extend") else -1

    def waiting(self, candidate, deadline):
        return [index for index, time in self.late[candidate]
                if time >= deadline and index not in self.admitted]


def check_event(b, event, candidate, room, book):
    if event.kind in ("give_up", "pause", "proceed", "settle"):
        every = set() if event.kind == "give_up" else {"*"}
        b.expect(candidate in b.subjects.keys() | every, "an act for nobody", event.index)
        if event.kind != "settle":
            told = event.body["by"].strip() and event.body["reason"].strip()
            b.expect(told, f"{event.kind} without who or why", event.index)
        now = book.current(candidate)
        if event.kind == "give_up" and now in b.subjects:
            open_ = now in book.seated and now not in book.final
            sound = candidate in (now, person(now)) and event.time >= room.deadline(now) and open_
            b.expect(sound, "a seat that is not to be given up", event.index)
        if event.kind == "proceed":
            held = any(
                book.is_paused(each) for each in map(book.current, b.roster)
                if candidate in ("*", each, person(each)) and each not in book.final)
            b.expect(held, "nothing was paused", event.index)
        if event.kind == "settle":
            sound = 1 <= event.body["minutes"] <= 600
            b.expect(sound, "a settling of no use", event.index)
    if event.kind == "answer" and b.expect(candidate in b.subjects, "nobody's", event.index):
        book.owner[event.index] = candidate
        deadline = room.deadline(candidate)
        if event.time >= deadline:
            book.late[candidate].append((event.index, event.time))
            made = book.seated.get(candidate, deadline) + event.body["tm"]
            kept = made < deadline and candidate not in book.final
            b.expect(kept, "past the deadline", event.index)
    if event.kind == "late_answer":
        owner = book.owner.get(event.body["n"])
        sound = owner is not None and owner not in book.final
        if b.expect(sound, "admits no response of an open sheet", event.index):
            book.admitted.add(event.body["n"])
    if event.kind == "late_admit":
        book.expected.add(book.current(candidate))
    if event.kind in ("submit", "close") and candidate in b.subjects.keys() - book.final:
        check_final(b, event, candidate, room, book)
        book.final.add(candidate)


def check_final(b, event, candidate, room, book):
    deadline = room.deadline(candidate)
    waiting = book.waiting(candidate, deadline)
    book.uncounted += len(waiting)
    why, expected = event.body.get("why"), "#" in candidate or candidate in book.expected
    if why in ("time", "absent"):
        begin = room.begun.get(candidate, (room.start, 0))[0]
        since = book.owes(candidate, begin, deadline)
        end = book.arrivals_end(room.start, late_limit(b) * 60_000, event.time)
        owes = since is not None and (why == "time" or expected or since <= end)
        b.expect(not owes, "collected while lost time was not settled", event.index)
        held = [index for index in waiting if index > book.given_up(candidate)]
        b.expect(not held, "collected while late responses waited", event.index)
