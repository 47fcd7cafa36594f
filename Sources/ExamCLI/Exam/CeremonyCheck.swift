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

  /// A share or a value that comes later needs the ceremony at which it is brought.
  private func checkShares() throws {
    let isLater =
      !definition.publicDraw.isEmpty
      || definition.seedParties.contains { $0.commitment != nil }
    guard definition.trustees != nil || !isLater else {
      throw CouldNot(
        options.words(
          "public_draw và commit của seed_parties chỉ dùng khi có trustees (kỳ thi niêm phong).",
          "public_draw and the commit of seed_parties need trustees (a sealed exam)."))
    }
  }
}
