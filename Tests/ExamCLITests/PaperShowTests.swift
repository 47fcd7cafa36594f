import Testing

struct PaperShowTests {
  private struct Shown: Decodable, Equatable {
    let candidate: String
    let form: String
    let items: [String]
    let choices: [[String]]
  }

  @Test("A paper is shown with its items and their choices in order, the same every time")
  func paper() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let arguments = ["paper", "show", files.path("exam"), "--candidate", "0001", "--json"]
    let first = try await Program.run(arguments)
    #expect(first.code == 0)
    let shown = try first.json(as: Shown.self)
    #expect(shown.candidate == "0001" && shown.form.isEmpty)
    #expect(Set(shown.items).count == 3)
    #expect(shown.choices.map { Set($0).count } == [4, 4, 4])
    #expect(try await Program.run(arguments).output == first.output)
  }

  @Test("A candidate that the roster does not have exits 2, in words")
  func unknown() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let vietnamese = try await Program.run(
      "paper", "show", files.path("exam"), "--candidate", "9999", "--json")
    #expect(vietnamese.code == 2)
    #expect(vietnamese.output.isEmpty)
    #expect(vietnamese.errors == "Không có số báo danh 9999 trong danh sách phòng.\n")
    let english = try await Program.run(
      "paper", "show", files.path("exam"), "--candidate", "9999", "--language", "en")
    #expect(english.errors == "There is no candidate 9999 in this room's roster.\n")
  }

  @Test("The room's code and one code for each candidate are printed for the envelopes")
  func codes() async throws {
    struct Codes: Decodable {
      let room_code: String
      let access_codes: [String: String]
    }
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let program = try await Program.run("room", "codes", files.path("exam"), "--json")
    let codes = try program.json(as: Codes.self)
    #expect(program.code == 0)
    #expect(codes.access_codes.keys.sorted() == ["0001", "0002"])
    #expect(Set(codes.access_codes.values + [codes.room_code]).count == 3)
    for code in codes.access_codes.values + [codes.room_code] {
      #expect(code.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) != nil)
    }
    let text = try await Program.run("room", "codes", files.path("exam"), "--language", "en")
    #expect(text.output.hasPrefix("Room code  \(codes.room_code)\n"))
  }
}
