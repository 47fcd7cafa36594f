import TextScreen

extension Words {
  static let english = Words(
    common: Common(
      program: "KhoaThi – exam terminal",
      candidateNumber: "No. {n}",
      room: "Room {n}",
      seat: "Seat {n}",
      serverClock: "Server time {n}",
      questions: "{n} questions",
      maximum: "max. {n} points",
      timeLeft: "{n} left",
      minutesLeft: "Only {n} min left",
      answeredCount: "Answered {n}",
      otherLanguage: "Tiếng Việt",
      tooSmall: "This window is too small. It needs 40 columns and 12 rows.",
      openingPaper: "Opening the paper…",
      rehearsal: "REHEARSAL"),
    keys: Keys(
      help: "Help", close: "Close", next: "Next line", enter: "Go on", confirm: "Confirm",
      done: "Done", quit: "Quit", scroll: "Scroll", choose: "Choose", question: "Question",
      flag: "Flag", clear: "Clear", overview: "Overview", edit: "Type", open: "Open",
      handIn: "Hand in", unanswered: "Unanswered", back: "Back", write: "Write", lift: "Pick up",
      move: "Move", place: "To place", put: "Put down", cancel: "Put back", match: "Match",
      gap: "Gap"),
    login: Login(
      title: "Log in",
      candidate: "Candidate number",
      accessCode: "Access code",
      hint: "Both are printed on your slip.",
      asking: "Logging in…",
      retry: "Trying again in {n} s. Press Esc to stop."),
    identity: Identity(
      title: "Confirm who you are",
      name: "Full name",
      born: "Date of birth",
      place: "Place",
      yes: "Yes, this is me",
      no: "This is not me",
      warning: "If anything is wrong, tell the proctor before you go on.",
      heldBack: """
        Answers of an earlier session at this machine that cannot be sent: {n}. Another machine went \
        on, or the journal is damaged. Please tell the proctor.
        """,
      heldOnDisk: "They are kept apart on this machine's disk.",
      extra: "Extra time",
      minutes: "{n} minutes"),
    rules: Rules(
      title: "Rules of the exam room",
      acknowledge: "I have read the rules and will keep them",
      none: "The proctor reads the rules in the room."),
    waiting: Waiting(
      title: "Waiting for the start",
      start: "Start",
      clock: "Server time",
      remaining: "Time to go",
      soon: "It is time; waiting for the server…",
      advice: "At the start you are asked for the session code. The whole room has one clock.",
      workingTime: "Working time",
      minutes: "{n} minutes"),
    roomCode: RoomCode(
      title: "Session code",
      label: "Session code",
      hint: "The proctor announces the session code at the signal. The time is already running.",
      asking: "Opening the paper…"),
    item: .english,
    overview: Overview(
      title: "Overview",
      answered: "Answered {n}",
      unanswered: "Unanswered {n}",
      flagged: "Flagged {n}",
      unsaved: "Not saved {n}",
      partial: "◐ In part {n}"),
    handIn: HandInWords(
      title: "Hand in",
      unanswered: "Unanswered questions: {n}.",
      partial: "Answered only in part: {n}.",
      allAnswered: "All {n} questions are answered.",
      flagged: "Flagged for review: {n}.",
      final: "After handing in, nothing can be changed.",
      goOn: "Go on working",
      confirm: "Hand in",
      flushing: "Saving {n} answers before handing in…",
      sending: "Handing in…",
      noContact: "No contact with the server, not handed in yet. Trying again."),
    ending: .english,
    notices: Notices(
      lost: "No contact with the server, trying again",
      connecting: "Contacting the server…",
      noContact: "No contact with the server yet, trying again.",
      unreadable: "The server's reply makes no sense. Please tell the proctor.",
      extended: "Your working time was extended by {n} minutes",
      noSuchQuestion: "There is no question {n}",
      incompleteLogin: "Please type candidate number and access code.",
      noRoom: "The text is as long as it may be",
      clearAgain: "Press X again to clear the whole text",
      message: "New message, press F4: {n}",
      noMessages: "No messages yet.",
      messagesTitle: "Messages of the room",
      unconfirmed: "Log not confirmed – tell the proctor, go on working",
      unconfirmedBrief: "Log not confirmed",
      unconfirmedShort: "not confirmed"),
    saved: .english,
    pause: .english,
    help: .english,
    practice: .english,
    refusal: { $0.english },
    decimalMark: ".")
}

extension Words.Ending {
  static let english = Words.Ending(
    timeUpTitle: "Time is up, collecting",
    timeUpText: "The server collects the saved answers. You need not do anything.",
    timeUpUnsaved: """
      Answers on this machine that have not reached the server: {n}. Leave it on; tell the proctor.
      """,
    timeUpWait: "Please stay seated.",
    late: """
      Answers given in time that reached the server too late: {n}. They are kept; officials decide.
      """,
    receiptTitle: "Handed in",
    collectedTitle: "Collected",
    receiptCode: "Receipt code",
    receiptKeep: "Write it down: it proves that your answers were not changed.",
    receiptWait: "Your result appears here after the exam. Please stay seated.",
    notReceived: "Answers that did not reach the server in time: {n}.",
    suspendedTitle: "Your test was stopped by a decision of suspension",
    suspendedText: """
      The chair of the council has suspended your test. The answers that were saved stay in the log \
      as they are. You may explain yourself and complain to the exam board.
      """,
    suspendedWait: "Please stay seated until a proctor tells you what to do.",
    resultTitle: "Result",
    correct: "Correct answers",
    score: "Points",
    outcome: "Outcome",
    passed: "PASSED",
    failed: "NOT PASSED",
    unmarked: "NONE YET – essays wait to be marked",
    deductions: "Deductions for violations, if any, are not counted yet.",
    sign: "Sign the result list before you leave.",
    seatLostTitle: "This terminal has no session any more",
    seatLostText: """
      The room no longer takes answers from this terminal, perhaps because you were moved to \
      another one. Please tell the proctor. Saved answers are safe on the server.
      """,
    seatLostLogin: "Log in again at this terminal")
}

extension Words.Help {
  static let english = Words.Help(
    title: "Help",
    scoring: "Points of question {n}",
    choosing: [
      KeyMeaning("A–H", "choose"),
      KeyMeaning("↑ ↓  Enter", "move to a choice, choose it"),
    ],
    keys: [
      KeyMeaning("← →", "previous, next question"),
      KeyMeaning("number, Enter", "go straight to a question"),
      KeyMeaning("M", "flag for review"),
      KeyMeaning("X or Del", "clear the answer"),
      KeyMeaning("PgUp PgDn", "scroll a long question"),
      KeyMeaning("Tab", "overview and hand-in"),
      KeyMeaning("Esc", "leave the text line, go back"),
      KeyMeaning("? or F1", "help"),
      KeyMeaning("F2", "change the language"),
      KeyMeaning("F3", "change the contrast"),
      KeyMeaning("F4", "messages of the room"),
    ],
    marks: [
      KeyMeaning("●", "answered"),
      KeyMeaning("◐", "answered in part"),
      KeyMeaning("○", "unanswered"),
      KeyMeaning("♦", "flagged for review"),
      KeyMeaning("…", "not saved on the server"),
    ],
    notes: [
      "Each answer is saved at once. Without contact go on: the terminal sends again.",
      "The server collects when time is up. Quit only at login or after handing in.",
    ])
}

extension Words.Practice {
  static let english = Words.Practice(
    title: "Practice",
    person: "No exam room, no marks",
    status: "Nothing is sent anywhere",
    endTitle: "End of practice",
    done: "Answered {n} questions.",
    goOn: "Go on working",
    quit: "Quit")
}
