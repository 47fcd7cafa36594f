import RoomAPI
import TextScreen

extension Words {
  static let english = Words(
    header: Header(
      room: "Room {n}",
      clock: "Room clock {n}", unconfirmed: "{n} (not confirmed)",
      left: "{n} left",
      noBoard: "nothing heard yet",
      waiting: "WAITING",
      running: "RUNNING",
      timeUp: "TIME UP, collecting",
      allIn: "ALL COLLECTED",
      ended: "ENDED",
      finished: "FINISHED",
      tooSmall: "The window is too small. It needs 40 columns and 12 rows. Q: quit."),
    states: States(
      cell: [
        .absent: "not here", .seated: "logged in", .working: "working",
        .lost: "NO CONTACT", .submitted: "handed in", .closed: "collected",
      ],
      long: [
        .absent: "not here", .seated: "logged in", .working: "working",
        .lost: "no contact", .submitted: "handed in", .closed: "collected",
      ],
      short: [
        .absent: "absent", .seated: "in", .working: "working", .lost: "lost",
        .submitted: "done", .closed: "coll.",
      ],
      unsaved: "unsaved",
      missed: "absent", suspended: "SUSPENDED"),
    outcomes: [.pass: "PASS", .fail: "FAIL", .unmarked: "to be marked"],
    list: List(
      map: "Seat map",
      list: "{n} candidates · by {order}",
      seat: "Seat", number: "Number", name: "Name", state: "State", progress: "Done",
      contact: "Contact", unsaved: "Unsaved",
      found: "{n} found",
      orders: [
        .seat: "seat", .number: "number", .state: "state", .contact: "last contact",
      ],
      contactWidth: 8),
    status: .english,
    details: Details(
      number: "Number", seat: "Seat", state: "State", progress: "Done",
      ofItems: "{n} of {of} questions", contact: "Last contact", ago: "{n} ago",
      never: "the terminal was not heard yet", unsaved: "Unsaved",
      unknown: "the terminal does not tell",
      deadline: "Deadline", differs: "{n} min against the room", receipt: "Receipt code",
      outcome: "Result", result: "{n}/{of} right, {points}/{most} points",
      alarms: "Alarms about this candidate:", noAlarms: "No alarm about this candidate.",
      decimalMark: ".",
      checkIn: "Identity", notChecked: "not checked in", extra: "Extra time",
      extraMinutes: "{n} min",
      documents: [
        "identity_card": "identity card seen", "vneid": "VNeID seen",
        "passport": "passport seen", "other": "another document seen",
      ],
      interruption: Interruption(
        title: "Interrupted", paused: "paused: {n}",
        late: "{n} late responses await approval", lost: "{n} min lost, to be given back",
        awaits: [
          .settlement: "not collected before lost time is settled",
          .admission: "not collected before late responses are judged",
          .contact: "not collected before the terminal speaks",
          .responses: "not collected before the terminal sent all",
        ])),
    alarms: .english,
    acts: .english,
    keys: Keys(
      otherLanguage: "Tiếng Việt", done: "Done", nextFound: "Next", back: "Back",
      alarms: "Read alarms", details: "View", acts: "Acts", sort: "Sort", find: "Find",
      findShort: "Find", map: "Map", list: "List", help: "Help", quit: "Quit",
      others: "Others", read: "Read", scroll: "Scroll", open: "Open", choose: "Choose",
      close: "Close", cancel: "Drop", confirm: "Confirm", nextLine: "Next line", lines: "Lines",
      below: "▼ {n} more lines", above: "▲ {n} more lines above"),
    times: Times(seconds: "{n} s", minutes: "{n} min", hours: "{n} h"),
    help: .english)
}

extension Words.Status {
  static let english = Words.Status(
    connecting: "Asking the server…",
    neverHeard: "The server cannot be reached; asking again each second.",
    lost: "NO CONTACT with the server – what you see is of {n} room time – asking again",
    lostShort: "NO CONTACT since {n}, asking again",
    serve: "If the server does not run: khoathi room serve {n}",
    waiting: "Waiting for: ",
    nothing: "The room is done.",
    ending: "All are collected; the room is about to end.",
    bank: "the trustees to open the questions (khoathi exam open)",
    start: "the start at {n}",
    handIns: "{n} hand-ins, latest {until}",
    collection: "the collection of {n}: {who}",
    awaitedWitnesses: "witnesses over {n} events",
    keys: "the trustees to open the keys (khoathi exam open --keys)",
    finish: "people to check, sign and finish (khoathi room finish)",
    bankClosed: "QUESTIONS SEALED",
    bankOpen: "Questions open",
    keysClosed: "KEYS SEALED",
    keysOpen: "Keys open",
    unsealed: "Nothing sealed",
    noWitness: "no witness",
    witnesses: "witnesses: {n}",
    witnessSigned: "{n} signed {size}",
    witnessNone: "{n} not yet",
    witnessFailed: "{n} ✗ FAILED",
    events: "{n} events")
}

extension Words.Alarms {
  static let english = Words.Alarms(
    title: "Alarms: {n}",
    none: "No alarm yet.",
    read: "A: read",
    more: "{n} more",
    seat: "seat {n}")
}

extension Words.Acts {
  static let english = Words.Acts(
    room: "The whole room",
    about: "Candidate {n} · {name}",
    notNow: "not now",
    goOn: "Go on",
    noBack: "Back to the form",
    yes: "Yes, write it into the log",
    sending: "Sending…",
    done: "Logged at {n}; the log has {events} events.",
    refused: "Nothing was logged.",
    unknown: """
      The server did not answer: nobody knows whether it was logged. Wait for contact and look \
      at the board before you do it again.
      """,
    again: "Change it and try again",
    command: "The same at a shell:",
    everybody: "all candidates",
    wholeRoom: "the whole room",
    star: "* means all",
    range: "{n}–{m}",
    empty: "This line is empty.",
    unknownCandidate: "This room has no such candidate.",
    sameCandidate: "Name two different candidates.",
    sameKey: "Name two different people.",
    badNumber: "A number from {n} to {m}.")
}

extension Words.Help {
  static let english = Words.Help(
    title: "Help",
    keys: [
      KeyMeaning("↑ ↓ PgUp PgDn", "move in the list or the map"),
      KeyMeaning("Tab", "between the list and the seat map"),
      KeyMeaning("Enter", "details of a candidate"),
      KeyMeaning("V", "acts: message, incident, complaint, minutes…"),
      KeyMeaning("A", "see the alarms and mark them as read"),
      KeyMeaning("S", "sort; 1–4 are seat, number, state, contact"),
      KeyMeaning("/", "find by name (marks not needed), number, seat"),
      KeyMeaning("F2  F3", "language, contrast"),
      KeyMeaning("Q", "quit; the room goes on"),
    ],
    marks: [
      .absent: "not here yet", .seated: "logged in, paper not open", .working: "working",
      .lost: "no contact: the terminal is silent for 15 s", .submitted: "handed in",
      .closed: "collected by the server",
    ],
    notes: [
      "The board asks the server each second. Clock and time left are the server's.",
      "Every act is an event in the log, with a name, and cannot be deleted.",
    ])
}
