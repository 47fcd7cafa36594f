import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

struct PrivateFileTests {
  @Test("A committed item and a committed key read back, and nothing may be added to a line")
  func lines() throws {
    let item = CommittedItem(
      leaf: try DocumentVectors.leaf(), item: try DocumentVectors.item(),
      salt: DocumentVectors.salt)
    let key = CommittedKey(key: try DocumentVectors.key(), salt: DocumentVectors.keySalt)
    #expect(try CommittedItem(json: item.json) == item)
    #expect(try CommittedKey(json: key.json) == key)
    for json in [item.json, key.json] {
      var members = try #require(json.objectValue)
      members["zz"] = true
      #expect(throws: CanonicalError.self) { try CommittedItem(json: .object(members)) }
      #expect(throws: CanonicalError.self) { try CommittedKey(json: .object(members)) }
    }
  }

  @Test("Codes read back, and a room's secrets take them as people type them")
  func codes() throws {
    let codes = RoomCodes(
      accessCodes: ["0001": "7K2M9F", "0002": "01XYZ0"], roomCode: "QX5R", proctorToken: "token")
    #expect(try RoomCodes(json: codes.json) == codes)
    let secrets = codes.secrets
    #expect(secrets.isAccessCode(" 7k2m-9f", of: "0001"))
    #expect(secrets.isAccessCode("oixyzo", of: "0002"))
    #expect(!secrets.isAccessCode("7K2M9F", of: "0002"))
    #expect(!secrets.isAccessCode("", of: "0003"))
    #expect(secrets.isRoomCode("qx5r"))
    #expect(!secrets.isRoomCode(""))
  }

  @Test("An exam's description reads back; a title that is no text is refused")
  func description() throws {
    let exam = ExamDescription(
      exam: "2026-vc01", origin: "thi.example.vn/2026-vc01/p03", room: "P03",
      title: ["vi": "Tuyển dụng"], part: ["vi": "Vòng 1"])
    #expect(try ExamDescription(json: exam.json) == exam)
    var members = try #require(exam.json.objectValue)
    members["title"] = ["vi": 1]
    #expect(throws: CanonicalError.field("title")) {
      try ExamDescription(json: .object(members))
    }
  }

  @Test("A plan is refused with the document that does not fit")
  func plan() throws {
    let items = [
      CommittedItem(
        leaf: try DocumentVectors.leaf(), item: try DocumentVectors.item(),
        salt: DocumentVectors.salt)
    ]
    func blueprint(_ passages: Int) throws -> [UInt8] {
      let cell = BlueprintCell(
        id: "one", topic: "political-system/", count: 0, passages: passages, passageSize: 1)
      return try Blueprint(id: "b", title: [:], minutes: 60, cells: [cell]).canonicalBytes()
    }
    let rule = try DocumentVectors.rule().ruleBytes()
    let roster = try DocumentVectors.roster().json.encoded()
    func refusal(
      _ blueprint: [UInt8], _ rule: [UInt8], _ roster: [UInt8]
    ) -> ExamPlanRefusal? {
      do throws(ExamPlanRefusal) {
        _ = try ExamPlan(blueprint: blueprint, rule: rule, roster: roster, items: items)
        return nil
      } catch { return error }
    }
    #expect(refusal(try blueprint(1), rule, roster) == nil)
    #expect(refusal(try blueprint(2), rule, roster) == .items)
    #expect(refusal(rule, rule, roster) == .blueprint)
    #expect(refusal(try blueprint(1), roster, roster) == .rule)
    #expect(refusal(try blueprint(1), rule, roster + [0x0A]) == .roster)
  }
}
