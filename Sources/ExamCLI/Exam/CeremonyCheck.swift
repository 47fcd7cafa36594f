import Assessment
import ExamSession
import SealedFiles

/// Whether an exam file and where its items come from agree on who opens what.
struct CeremonyCheck {
  let definition: ExamDefinition
  let options: OutputOptions

  /// Refuses, in words that say what to do.
  func check(_ bank: ExamBank) throws {
    try checkShares()
    for trustee in definition.trustees?.list ?? [] {
      guard (try? AgeRecipient(text: trustee.recipient)) != nil else {
        throw CouldNot(
          options.words(
            "\(trustee.name): người nhận age không hợp lệ. Tạo bằng: khoathi key new trustee",
            "\(trustee.name): not an age recipient. Make one: khoathi key new trustee"))
      }
    }
    try checkOutside()
    guard case .sealed(let sealed) = bank else { return }
    guard try definition.ceremony() == sealed.ceremony else {
      throw CouldNot(
        options.words(
          "\(sealed.path) niêm phong cho người giữ khóa khác với tệp kỳ thi: hãy niêm phong lại.",
          "\(sealed.path) is sealed for other trustees than the exam file names: seal it again."))
    }
  }

  /// Refuses to keep questions and keys in clear when people were named to keep them.
  func checkUnsealed() throws {
    guard definition.trustees == nil else {
      throw CouldNot(
        options.words(
          "Kỳ thi có người giữ khóa: niêm phong trước (khoathi exam seal), rồi chốt với --sealed.",
          "The exam has trustees: seal it first (khoathi exam seal), then commit with --sealed."))
    }
  }

  /// Whether something in the seed is unknown to whoever commits the exam.
  private var hasOutside: Bool {
    !definition.publicDraw.isEmpty || definition.seedParties.contains { $0.commitment != nil }
  }

  /// Refuses a sealed exam that could be committed again and again until its draw suits.
  private func checkOutside() throws {
    guard definition.trustees == nil || hasOutside else {
      let share = "khoathi exam share \"…\" --origin \(definition.origin) --output F"
      throw CouldNot(
        options.words(
          """
          Mọi phần hạt giống đều do máy này tạo ra: người giữ máy có thể chốt lại đến khi đề vừa ý.
          Cần ít nhất một bên tự giữ phần của mình: \(share)
          rồi ghi vào seed_parties: {party: …, commit: BASE64}; hoặc ghi public_draw.
          """,
          """
          Every share of the seed is made here: whoever runs this machine could commit again until \
          the draw suits.
          At least one party keeps its own share: \(share)
          then write into seed_parties: {party: …, commit: BASE64}; or name a public_draw.
          """))
    }
  }

  /// A share or a value that comes later needs the ceremony at which it is brought.
  private func checkShares() throws {
    guard definition.trustees != nil || !hasOutside else {
      throw CouldNot(
        options.words(
          "public_draw và commit của seed_parties chỉ dùng khi có trustees (kỳ thi niêm phong).",
          "public_draw and the commit of seed_parties need trustees (a sealed exam)."))
    }
  }
}
