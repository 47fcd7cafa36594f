import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

extension Forgery {
  static let all =
    ofResponses + ofSheets + ofActs + ofTimes + ofDocuments + ofHistory
    + ofCollection

  static let ofResponses: [Forgery] = [
    Forgery("a response is changed", .signatures, .signatureBad) { log in
      try log.changeAnswer(try log.answer(0, of: "0003")) { $0.response = "" }
      try log.refit()
    },
    Forgery("a response is inserted and signed with a made-up key", .signatures, .signatureBad) {
      log in
      let last = try log.answer(2, of: "0003")
      guard case .answer(var answer) = log.events[last].event else { throw WrongKind() }
      answer.sequence += 1
      let stranger = try SampleTerminal("0003", "stranger")
      log.insert(.answer(try stranger.signed(answer)), before: last + 1)
      try log.refit()
    },
    Forgery("a response is signed by the terminal that was replaced", .signatures, .signatureBad) {
      log in
      let old = try SampleTerminal("0003", "3")
      try log.changeAnswer(try log.answer(1, of: "0003")) { $0 = try old.signed($0) }
      try log.refit()
    },
    Forgery("a response of one candidate is given to another", .signatures, .signatureBad) { log in
      try log.changeAnswer(try log.answer(7, of: "0001")) { $0.candidate = "0003" }
      try log.refit()
    },
    Forgery("a response is dropped", .signatures, .sequenceWrong) { log in
      log.events.remove(at: try log.answer(1, of: "0003"))
      try log.refit()
    },
    Forgery("the last response is dropped", .sheets, .sheetDiffers) { log in
      log.events.remove(at: try log.answer(8, of: "0001"))
      try log.refit()
    },
    Forgery("a response is repeated", .signatures, .sequenceWrong) { log in
      let place = try log.answer(0, of: "0003")
      log.insert(log.events[place].event, before: place + 1)
      try log.refit()
    },
    Forgery("two responses change places", .signatures, .sequenceWrong) { log in
      let (a, b) = (try log.answer(0, of: "0001"), try log.answer(1, of: "0001"))
      let event = log.events[a].event
      log.events[a].event = log.events[b].event
      log.events[b].event = event
      try log.refit()
    },
    Forgery("a colluding terminal answers an item of another paper", .sheets, .itemNotInPaper) {
      log in
      let terminal = try SampleTerminal("0002", "2")
      let strange = try #require(
        log.setup.bank.items.keys.sorted().first { item in
          !log.events.contains {
            if case .paper(let paper) = $0.event {
              paper.candidate == "0002" && paper.items.contains(item)
            } else {
              false
            }
          }
        })
      try log.changeAnswer(try log.answer(0, of: "0002")) {
        $0.item = strange
        $0 = try terminal.signed($0)
      }
      try log.refit()
    },
    Forgery("a colluding terminal sends what is no response", .sheets, .responseMalformed) { log in
      let terminal = try SampleTerminal("0002", "2")
      try log.changeAnswer(try log.answer(0, of: "0002")) {
        $0.response = " B"
        $0 = try terminal.signed($0)
      }
      try log.refit()
    },
    Forgery("a seat's key is used for a second candidate", .signatures, .keyRepeated) { log in
      guard case .seat(let first) = log.events[try log.first(.seat)].event else {
        throw WrongKind()
      }
      let place = try log.first(.seat, after: try log.first(.seat))
      guard case .seat(var seat) = log.events[place].event else { throw WrongKind() }
      seat.key = first.key
      log.events[place].event = .seat(seat)
    },
  ]

  static let ofSheets: [Forgery] = [
    Forgery("a collected sheet is changed", .sheets, .sheetDiffers) { log in
      try log.refit()
      try log.change(CloseEvent.self, { .close($0) }) { $0.sheet[0].response = "" }
    },
    Forgery("a collected sheet loses an item", .sheets, .sheetDiffers) { log in
      try log.change(CloseEvent.self, { .close($0) }) { $0.sheet.removeLast() }
    },
    Forgery("a handed-in sheet is changed", .signatures, .signatureBad) { log in
      try log.change(SubmitEvent.self, { .submit($0) }) { $0.sheet[0].response = "" }
      try log.refit()
    },
    Forgery("a colluding terminal hands in another sheet", .sheets, .sheetDiffers) { log in
      let terminal = try SampleTerminal("0001", "1")
      try log.change(SubmitEvent.self, { .submit($0) }) {
        $0.sheet[0].response = ""
        $0 = try terminal.signed($0)
      }
      try log.refit()
    },
    Forgery("a sheet is made final twice", .sheets, .sheetRepeated) { log in
      let place = try log.first(.close)
      log.insert(log.events[place].event, before: place + 1)
    },
    Forgery("a sheet vanishes", .sheets, .sheetMissing) { log in
      log.events.remove(at: try log.first(.close))
    },
    Forgery("the counts at the end are wrong", .sheets, .countsDiffer) { log in
      try log.change(EndEvent.self, { .end($0) }) { $0.counts.answers -= 1 }
    },
    Forgery("a score is raised", .scores, .scoreDiffers) { log in
      try log.change(ScoreEvent.self, { .score($0) }) { $0.raw += 100 }
    },
    Forgery("a result is turned", .scores, .scoreDiffers) { log in
      try log.change(ScoreEvent.self, { .score($0) }) { $0.result = "pass" }
    },
    Forgery("a score is left out", .scores, .scoreMissing) { log in
      log.events.remove(at: try log.first(.score))
    },
    Forgery("a result is edited in the file", .results, .resultsDiffer) { files, _ in
      let text = String(decoding: files[BundlePath.results] ?? [], as: UTF8.self)
      files[BundlePath.results] = Array(
        text.split(separator: "fail", maxSplits: 1).joined(separator: "pass").utf8)
    },
    Forgery("another file was exported", .results, .exportDiffers) { log in
      log.fitsResults = false
      try log.change(ExportEvent.self, { .export($0) }) { $0.sha = Digest32(hashing: []).hex }
    },
    Forgery("no export is logged", .results, .exportMissing) { log in
      log.events.remove(at: try log.first(.export))
    },
  ]
}
