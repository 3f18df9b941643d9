// Decodes with validation against JSONDecoder without, and encodes against JSONEncoder.
// Writes the documents to the folder given, so that others can be measured with them.

import BenchmarkAPI
import ContractRuntime
import Foundation

func column(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

func report(_ name: String, _ bytes: Int, _ results: [Measurement]) {
  let labels = ["decode, validated", "  JSONDecoder", "encode", "  JSONEncoder"]
  for (index, result) in results.enumerated() {
    let rate = Int(Double(bytes) / result.seconds / 1e6)
    let ratio = index % 2 == 0 ? String(format: "%.1f ×", results[index + 1].seconds / result.seconds) : ""
    print(
      name.padding(toLength: 12, withPad: " ", startingAt: 0), labels[index].padding(toLength: 20, withPad: " ", startingAt: 0),
      column("\(rate)", 6), "MB/s", column(ratio, 8), column("\(result.allocations)", 8), "allocations")
  }
}

func compare<Ours: JSONModel, Plain: Codable>(_ name: String, _ text: String, _: Ours.Type, _: Plain.Type) throws {
  let bytes = Array(text.utf8)
  let data = Data(bytes)
  if CommandLine.arguments.count > 1 { try data.write(to: URL(fileURLWithPath: CommandLine.arguments[1] + "/\(name).json")) }
  let value = try Ours(json: bytes)
  guard try JSONValue(parsing: value.json()) == JSONValue(parsing: bytes) else { fatalError("\(name) does not survive the round trip") }
  let decoder = JSONDecoder()
  let encoder = JSONEncoder()
  let plain = try decoder.decode(Plain.self, from: data)
  let results = Measurement.measure([
    { _ = try! Ours(json: bytes) }, { _ = try! decoder.decode(Plain.self, from: data) },
    { _ = value.json() }, { _ = try! encoder.encode(plain) },
  ])
  report(name, bytes.count, results)
}

var documents = Documents()
try compare("tickets", documents.ticketPage(), TicketPage.self, PlainTicketPage.self)
try compare("charges", documents.charges(), ChargeList.self, PlainChargeList.self)
try compare("numbers", documents.series(), Series.self, PlainSeries.self)
try compare("strings", documents.library(), Library.self, PlainLibrary.self)
