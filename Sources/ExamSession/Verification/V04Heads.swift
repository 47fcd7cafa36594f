import TransparencyLog

/// V4: every head ever signed is a prefix of this log, and the last one is among them.
enum V04Heads {
  static func check(_ file: inout CaseFile) -> StepOutcome {
    guard let tree = file.tree else { return .skipped(.heads, .needs(.tiles)) }
    let paths = file.files.paths(under: BundlePath.heads)
    var outcome = StepOutcome(.heads, note: .counted(paths.count, .heads))
    for path in paths { checkHead(path, tree, &file, &outcome) }
    if file.files[BundlePath.head(tree.size)] != file.files[BundlePath.checkpoint] {
      outcome.find(.lastHeadDiffers, BundlePath.head(tree.size))
    }
    return outcome
  }

  private static func checkHead(
    _ path: String, _ tree: HashTree, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let bytes = file.files[path], let note = try? SignedNote(parsing: bytes),
      let head = try? Checkpoint(text: note.text), note.serialised.utf8.elementsEqual(bytes)
    else { return outcome.find(.fileUnreadable, path) }
    guard BundlePath.head(head.size) == path else { return outcome.find(.headNameWrong, path) }
    guard head.size <= tree.size else { return outcome.find(.headBeyondLog, path) }
    guard (try? tree.root(size: head.size)) == head.root else {
      return outcome.find(.headOfOtherLog, event: max(0, head.size - 1), path)
    }
    do throws(NoteRefusal) {
      _ = try file.verdict(on: note)
      file.heads[head.size] = note
    } catch .badSignature(let name) {
      outcome.find(.headSignatureBad, path, name)
    } catch {
      outcome.find(.headUnsigned, path)
    }
  }
}
