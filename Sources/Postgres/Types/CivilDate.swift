/// Days to year, month and day in the proleptic Gregorian calendar, without a calendar library.
///
/// The year is counted from March, so that the leap day comes last and every 400 years are alike.
struct CivilDate: Hashable, Sendable {
  var year: Int64
  var month: Int64
  var day: Int64

  init(year: Int64, month: Int64, day: Int64) { (self.year, self.month, self.day) = (year, month, day) }

  init(daysSince2000: Int64) {
    // 730 425 days lie between 0000-03-01 and 2000-01-01.
    let (era, dayOfEra) = (daysSince2000 + 730_425).flooredDivision(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSince2000: Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = marchYear.flooredDivision(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 730_425
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601; years beyond four digits and before 0 with their sign.
  var description: String {
    let digits = year < 0 ? "-" + (-year).padded(to: 4) : year > 9999 ? "+\(year)" : year.padded(to: 4)
    return "\(digits)-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int64 {
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
