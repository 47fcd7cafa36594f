import Assessment
import ExamSession

extension RoomModel {
  /// What each kind of event must find, and what it changes.
  mutating func follow(_ logged: LoggedEvent) {
    if case .genesis(let event) = logged.event {
      (start, minutes) = (event.times.start, event.times.minutes)
    }
    if case .boot(let event) = logged.event {
      boots += 1
      expect(event.boot == boots, .boots, logged, "boot \(event.boot)")
      followBoot(logged)
    }
    if !Self.ofBooting.contains(logged.event.body.kind) { silentSince = nil }
    if case .paper(let event) = logged.event {
      let isFirst = self[event.candidate].paper.isEmpty && !isStarted
      expect(isFirst, .papers, logged, event.candidate.rawValue)
      sittings[event.candidate]?.paper = event.items
    }
    if case .start = logged.event {
      expect(!isStarted && logged.time >= start, .order, logged, "start")
      isStarted = true
    }
    if case .message(let event) = logged.event { announcements.append(event.candidate) }
    if case .export = logged.event {
      let isDone = isEnded && !isExported && sittings.values.allSatisfy(\.isScored)
      expect(isDone, .scores, logged, "export")
      isExported = true
    }
    followSession(logged)
    followAct(logged)
    followWaiting(logged)
    followEnd(logged)
  }

  private mutating func followSession(_ logged: LoggedEvent) {
    if case .seat(let event) = logged.event { take(event, logged) }
    if case .login(let event) = logged.event {
      let isSeated = self[event.candidate].seats.last?.index == logged.index - 1
      expect(isSeated, .seats, logged, "login without its seat")
    }
    if case .paperOpen(let event) = logged.event {
      let sitting = self[event.candidate]
      let isWorking = isWorking(event.candidate, logged, needsPaper: false)
      expect(isWorking && !sitting.isOpen, .paperOpening, logged, event.candidate.rawValue)
      sittings[event.candidate]?.isOpen = true
    }
    if case .answer(let event) = logged.event { take(event, logged) }
    if case .submit(let event) = logged.event {
      let count = self[event.candidate].seats.last?.answers.count ?? 0
      let isInTime = logged.time < deadline(event.candidate)
      expect(isWorking(event.candidate, logged), .handIn, logged, event.candidate.rawValue)
      expect(isInTime, .deadline, logged, event.candidate.rawValue)
      expect(event.sequence == count + 1, .sequence, logged, "cs \(event.sequence)")
      finish(event.candidate, event.sheet, logged, isSubmitted: true)
    }
    if case .close(let event) = logged.event {
      checkTime(of: event, logged)
      finish(event.candidate, event.sheet, logged, isSubmitted: false)
    }
  }

  /// A first seat comes in time or admitted, a further one when the terminal before was silent.
  private mutating func take(_ event: SeatEvent, _ logged: LoggedEvent) {
    let sitting = self[event.candidate]
    let isKnown = sittings[event.candidate] != nil && sitting.final == nil
    let isFresh = sittings.values.allSatisfy { $0.seats.allSatisfy { $0.key != event.key } }
    expect(isKnown && isFresh, .seats, logged, event.candidate.rawValue)
    expect(logged.time < deadline(event.candidate), .deadline, logged, "seat")
    if let before = sitting.seats.last {
      let heard = before.answers.last?.time.milliseconds ?? 0
      let silence = logged.time.milliseconds - heard
      expect(silence >= 15_000, .seats, logged, "silent for \(silence) ms")
    } else {
      let isInTime = logged.time <= arrivalsEnd(now: logged.time)
      expect(isInTime || sitting.isAdmitted, .admission, logged, event.candidate.rawValue)
    }
    sittings[event.candidate]?.seats.append(
      Seat(index: logged.index, key: event.key, time: logged.time))
  }

  /// Kept until the sheet is final when it was made before the deadline; whether it counts is a
  /// matter of the sheet.
  private mutating func take(_ event: AnswerEvent, _ logged: LoggedEvent) {
    let sitting = self[event.candidate]
    let count = sitting.seats.last?.answers.count ?? 0
    expect(isWorking(event.candidate, logged), .answers, logged, event.candidate.rawValue)
    expect(sitting.paper.contains(event.item), .answers, logged, "item \(event.item)")
    expect(event.sequence == count + 1, .sequence, logged, "cs \(event.sequence)")
    guard let last = sitting.seats.indices.last else { return }
    let made = sitting.seats[last].time.milliseconds + event.terminalTime
    let isInTime = min(made, logged.time.milliseconds) < deadline(event.candidate).milliseconds
    expect(isInTime, .deadline, logged, "\(event.candidate), made at \(made)")
    sittings[event.candidate]?.seats[last].answers.append(
      Answer(index: logged.index, time: logged.time, event: event))
  }

  /// At a seat, after the start, before the hand-in and, unless nobody asked for it, at a paper.
  private func isWorking(
    _ candidate: CandidateNumber, _ logged: LoggedEvent, needsPaper: Bool = true
  ) -> Bool {
    let sitting = self[candidate]
    return isStarted && logged.time >= start && !sitting.seats.isEmpty && sitting.final == nil
      && (sitting.isOpen || !needsPaper)
  }

  private mutating func finish(
    _ candidate: CandidateNumber, _ sheet: [SheetEntry], _ logged: LoggedEvent, isSubmitted: Bool
  ) {
    expect(self[candidate].final == nil, .handIn, logged, "\(candidate) a second time")
    expect(sheet == self.sheet(candidate), .sheet, logged, candidate.rawValue)
    sittings[candidate]?.final = (logged.index, sheet, isSubmitted)
  }

  /// At the deadline, or an absentee's when nobody may come any more.
  private mutating func checkTime(of event: CloseEvent, _ logged: LoggedEvent) {
    let isAbsent = self[event.candidate].seats.isEmpty
    let isRight = event.why == (isAbsent ? .absent : .time)
    expect(isRight && isStarted, .collection, logged, event.why.rawValue)
    let mayClose =
      logged.time >= deadline(event.candidate)
      || (isAbsent && logged.time > arrivalsEnd(now: logged.time))
    expect(mayClose, .collection, logged, "\(event.candidate) too early")
    let couldCome = arrivalsEnd(now: logged.time)
    let isHeld =
      isAbsent && !self[event.candidate].isAdmitted
      ? isOwed(event.candidate, since: couldCome) : mustWait(event.candidate)
    expect(!isHeld, .settling, logged, "\(event.candidate) is owed something")
  }
}
