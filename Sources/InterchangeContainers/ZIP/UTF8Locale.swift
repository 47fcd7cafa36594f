import Glibc

/// libarchive turns names into the charset of the thread's locale; here that is UTF-8.
enum UTF8Locale {
  /// Does `work` with UTF-8 as the thread's charset, whatever the process has.
  static func during<Result>(_ work: () -> Result) -> Result {
    guard let utf8 = newlocale(LC_CTYPE_MASK_VALUE, "C.UTF-8", nil) else { return work() }
    let before = uselocale(utf8)
    defer {
      uselocale(before)
      freelocale(utf8)
    }
    return work()
  }

  /// `LC_CTYPE_MASK`, a macro that Swift does not see.
  private static let LC_CTYPE_MASK_VALUE: Int32 = 1 << LC_CTYPE
}
