"""A bundle's files, and what the steps learn from them."""
import os

from .log import NoteKey, Policy


class Bundle:
    """The files of a bundle and what the steps have learned from them so far."""

    def __init__(self, folder, vkey, policy):
        self.files, self.findings, self.steps = {}, [], []
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    self.files[os.path.relpath(path, folder).replace(os.sep, "/")] = file.read()
        self.vkey, self.policy_bytes = vkey, policy
        self.key, self.policy = NoteKey(vkey), Policy(policy.decode())
        self.head = self.entries = self.headers = self.private = self.events = None
        self.genesis = self.roster = self.rule = self.blueprint = self.bank = self.seed = None
        self.ceremony = None
        self.kinds, self.heads, self.items, self.points = {}, {}, {}, {}

    def find(self, message, event=None):
        self.findings.append({"step": self.steps[-1]["step"], "event": event, "message": message})

    def expect(self, holds, message, event=None):
        if not holds:
            self.find(message, event)
        return holds

    def leave(self, why):
        """Ends a step undone."""
        self.steps[-1].update(done=False)
        return why

    def of(self, *kinds):
        """The events of these kinds, in order."""
        if not self.kinds:
            for event in self.events:
                self.kinds.setdefault(event.kind, []).append(event)
        found = [event for kind in kinds for event in self.kinds.get(kind, ())]
        return sorted(found, key=lambda event: event.index) if len(kinds) > 1 else found

    def first(self, *kinds):
        """Each candidate's first event of these kinds."""
        return {event.body["cand"]: event for event in reversed(self.of(*kinds))}

    def seats_before(self, candidate, index):
        return [s for s in self.of("seat") if s.body["cand"] == candidate and s.index < index]

    def deadline(self, candidate, index):
        """When a candidate's time ends, by what was logged before an event."""
        minutes = self.genesis["times"]["minutes"] + self.roster[candidate]["extra_minutes"]
        for event in self.of("extend"):
            if event.index < index and event.body["cand"] in (candidate, "*"):
                minutes += event.body["minutes"]
        return self.start(index) + minutes * 60_000

    def start(self, index):
        moves = [event.body["start"] for event in self.of("reschedule") if event.index < index]
        return moves[-1] if moves else self.genesis["times"]["start"]
