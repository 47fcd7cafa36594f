import ArgumentParser
import Assessment

/// Who acts.
struct PersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The full name of the person who acts.", valueName: "name"))
  var by: String

  func validate() throws {
    guard PersonName(by) != nil else {
      throw ValidationError("--by: a name on one line, at most \(PersonName.longest) bytes.")
    }
  }

  /// The person.
  func person() throws -> PersonName {
    guard let person = PersonName(by) else { throw CouldNot("--by: \(by)") }
    return person
  }
}
