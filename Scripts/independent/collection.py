"""V11, of what reached the room after a deadline and of time that was lost."""
from collections import defaultdict

from .redo import person

SHORTEST_OUTAGE = 30_000


class Book:
    """What was interrupted, settled, given up and late, as the log tells it."""

    def __init__(self):
        self.before, self.outages, self.turns, self.acts = None, [], [], []
        self.seated, self.owner, self.late = {}, {}, defaultdict(list)
        self.admitted, self.final, self.uncounted = set(), set(), 0

    def take(self, event):
        body = event.body
        away = event.kind == "boot" and body["boot"] > 1 and self.before is not None
        if away and event.time - self.before >= SHORTEST_OUTAGE:
            self.outages.append((self.before, event.time, event.index))
        if event.kind in ("pause", "proceed"):
            self.turns.append((event.kind == "pause", body["cand"], event))
        if event.kind in ("extend", "settle", "give_up"):
            self.acts.append((event.kind, body["cand"], event.index))
        if event.kind == "seat":
            self.seated[body["cand"]] = event.time
        self.before = event.time

    def last(self, candidate, *kinds):
        """The index of the last of these acts for a candidate, their number or all."""
        names = {"*", candidate, person(candidate)}
        return max((index for kind, name, index in self.acts
                    if kind in kinds and name in names), default=-1)

    def spans(self, candidate):
        """From when to when work was interrupted, and at which event that was over."""
        yield from self.outages
        begun = None
        for pauses, name, event in self.turns:
            if name not in ("*", candidate, person(candidate)):
                continue
            if pauses and begun is None:
                begun = event.time
            elif not pauses and begun is not None:
                yield begun, event.time, event.index
                begun = None
        if begun is not None:
            yield begun, float("inf"), float("inf")

    def owes(self, candidate, begin, deadline):
        settled = self.last(candidate, "extend", "settle")
        return any(
            over > settled and max(since, begin) < min(until, deadline)
            for since, until, over in self.spans(candidate))

    def is_given_up(self, candidate):
        return self.last(candidate, "give_up") > self.last(candidate, "extend")

    def waiting(self, candidate, deadline):
        return [index for index, time in self.late[candidate]
                if time >= deadline and index not in self.admitted]


def check_event(b, event, candidate, room, book):
    if event.kind in ("give_up", "pause", "proceed", "settle"):
        every = set() if event.kind == "give_up" else {"*"}
        b.expect(candidate in b.subjects.keys() | every, "an act for nobody", event.index)
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
    if event.kind in ("submit", "close") and candidate in b.subjects.keys() - book.final:
        check_final(b, event, candidate, room, book)
        book.final.add(candidate)


def check_final(b, event, candidate, room, book):
    deadline = room.deadline(candidate)
    waiting = book.waiting(candidate, deadline)
    book.uncounted += len(waiting)
    if event.body.get("why") == "time":
        begin = room.begun.get(candidate, (room.start, 0))[0]
        owes = book.owes(candidate, begin, deadline)
        b.expect(not owes, "collected while lost time was not settled", event.index)
        held = waiting and not book.is_given_up(candidate)
        b.expect(not held, "collected while late responses waited", event.index)
