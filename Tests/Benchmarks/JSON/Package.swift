// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "json-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "contract", path: "../../..", traits: [])],
  targets: [
    .target(name: "CAllocations"),
    .target(
      name: "BenchmarkAPI",
      dependencies: [.product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract")],
      plugins: [.plugin(name: "ContractPlugin", package: "contract")]),
    .executableTarget(
      name: "JSONBenchmark",
      dependencies: ["BenchmarkAPI", "CAllocations", .product(name: "ContractRuntime", package: "contract")]),
  ]
)
