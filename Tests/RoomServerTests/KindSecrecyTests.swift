import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import Testing

@Suite("What a candidate's machine receives about items of every kind")
struct KindSecrecyTests {
  @Test("No byte of any reply holds accepted texts, numbers, pairs, orders or rubrics")
  func noKey() async throws {
    let exam = try ScratchExam(candidates: 1, bank: .kinds(withEssay: true))
    let received = Data(try await ServedRoom.serve(exam) { try await Self.everyReply($0) })
    for there in ["Một [[1]] đứng [[2]] cơ quan", "Đoạn *chung*", "triệu đồng", "không rõ"] {
      #expect(received.range(of: Data(there.utf8)) != nil, "the search finds what is there")
    }
    #expect(exam.bank.keys.count == KindSample.lone.count + 4)
    for key in exam.bank.keys.map(\.key) {
      let secrets = Self.secrets(key)
      #expect(!secrets.isEmpty)
      for secret in secrets {
        #expect(received.range(of: Data(secret.utf8)) == nil, "\(key.item): \(secret)")
      }
    }
    for word in ["accepted", "tolerance", "rubric", "pairs", "pretest", "\"order\""] {
      #expect(received.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }

  /// What only somebody who has the key can write.
  private static func secrets(_ key: AnswerKey) -> [String] {
    let document = (try? key.canonicalBytes()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    // A lone choice stands in every paper.
    let isLone = key.type == .singleChoice || key.type == .trueFalse
    return [document] + (isLone ? [] : [key.rightResponse].filter { !$0.isEmpty })
      + parts(key.content)
  }

  private static func parts(_ content: AnswerKey.Content) -> [String] {
    switch content {
    case .choices: []
    case .texts(let accepted, _): accepted
    case .number(let number): numbers(number)
    case .order(let order): [order.map { "\"\($0)\"" }.joined(separator: ",")]
    case .pairs(let pairs): pairs.map { "\($0.key)=\($0.value)" }
    case .gaps(let gaps):
      gaps.enumerated().flatMap { index, gap in
        switch gap {
        case .texts(let accepted, _): accepted
        case .number(let number): numbers(number)
        case .choice(let choice): ["\(index + 1)=\(choice)"]
        }
      }
    case .rubric(let lines): lines.map(\.text)
    }
  }

  private static func numbers(_ key: NumberKey) -> [String] {
    switch key {
    case .value(let value, let tolerance): [value] + (tolerance == "0" ? [] : [tolerance])
    case .range(let from, let to): [from, to]
    }
  }

  /// A whole sitting of somebody who gets every part of everything wrong, with the board of the
  /// proctor beside it.
  private static func everyReply(_ room: ServedRoom) async throws -> [UInt8] {
    var received: [UInt8] = []
    func keep(_ reply: RawHTTP.Reply, _ status: Int = 200) {
      #expect(reply.status == status)
      received += reply.bytes
    }
    let (terminal, paper) = try await room.seatedByHand("0001")
    func ask(_ method: String, _ path: RoomPath, _ body: [UInt8]) async throws {
      let headers = try terminal.headers(method, path, body)
      keep(try await room.raw.send(method, path.rawValue, headers, body))
    }
    let open = try RawHTTP.json(PaperRequest(roomCode: ""))
    keep(try await room.raw.send("GET", RoomPath.room.rawValue))
    try await ask("POST", .paper, open)
    var sheet: [SheetLine] = []
    for (place, item) in paper.items.enumerated() {
      let key = try #require(room.exam.bank.keys.first { $0.key.item.rawValue == item.id }?.key)
      let response = wrong(item, key)
      let bad = try terminal.answer(place + 1, item.id, " ")
      keep(try await room.raw.post(.answers, AnswersRequest(answers: [bad])), 400)
      let answer = try terminal.answer(place + 1, item.id, response)
      keep(try await room.raw.post(.answers, AnswersRequest(answers: [answer])))
      sheet.append(SheetLine(item, response: response))
    }
    try await ask("POST", .paper, open)
    try await ask("GET", .state, [])
    let last = paper.items.count + 1
    keep(try await room.raw.post(.submit, terminal.submit(last, sheet.reversed())), 409)
    keep(try await room.raw.post(.submit, terminal.submit(last, sheet)))
    func look() async throws {
      let headers = try await room.proctorHeaders("GET", .board, [])
      keep(try await room.raw.send("GET", RoomPath.board.rawValue, headers))
    }
    try await look()
    #expect(try await room.proctor.act(.end).seats[0].result?.points == 0)
    try await ask("GET", .state, [])
    try await look()
    return received
  }

  /// A response that the room takes and that is wrong in every part.
  private static func wrong(_ item: PaperItem, _ key: AnswerKey) -> String {
    switch key.content {
    case .choices(let right):
      item.choices.first { !right.contains(ChoiceID($0.id)) }?.id ?? ""
    case .texts, .rubric: "không rõ"
    case .number: "1"
    case .order(let order):
      (order.dropFirst() + order.prefix(1)).map(\.rawValue).joined(separator: " ")
    case .pairs(let pairs):
      item.response(
        to: item.prompts.map { prompt in
          let right = pairs[ChoiceID(prompt.id)]?.rawValue ?? ""
          let values = item.choices.isEmpty ? ["T", "F"] : item.choices.map(\.id)
          return "\(prompt.id)=\(values.first { $0 != right } ?? "")"
        }.joined(separator: " "))
    case .gaps(let gaps):
      gaps.enumerated().map { index, gap in
        switch gap {
        case .texts: "\(index + 1)=không rõ"
        case .number: "\(index + 1)=1"
        case .choice(let right):
          "\(index + 1)=\(item.gaps[index].choices.first { $0.id != right.rawValue }?.id ?? "")"
        }
      }.joined(separator: "\n")
    }
  }
}
