/// One cell of a comma-separated file as RFC 4180 has it.
public enum CSVCell {
  /// The cell as it stands in the file: quoted when it holds a comma, quote or line break.
  ///
  /// Scalars are looked at, not characters: a quote with a combining mark is still a quote.
  public static func quoted(_ cell: String) -> String {
    let special: Set<Unicode.Scalar> = ["\"", ",", "\n", "\r"]
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
