import ArgumentParser

/// `A..<B`: at least one seed.
struct SeedRange: ExpressibleByArgument {
  let range: Range<UInt64>

  init?(argument: String) {
    guard let dots = argument.firstRange(of: "..<"),
      let first = UInt64(argument[..<dots.lowerBound]),
      let end = UInt64(argument[dots.upperBound...]), first < end
    else { return nil }
    range = first..<end
  }
}
