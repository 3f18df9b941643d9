// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "json-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "contract", path: "../../..", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    .target(name: "CAllocations"),
    .target(
      name: "BenchmarkAPI",
      dependencies: [.product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract")],
      plugins: [.plugin(name: "ContractPlugin", package: "contract")]),
    .target(
      name: "ServerAPI",
      dependencies: [
        .product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      plugins: [.plugin(name: "ContractPlugin", package: "contract")]),
    .executableTarget(
      name: "ServerBenchmark",
      dependencies: [
        "ServerAPI", "CAllocations", .product(name: "ContractRuntime", package: "contract"),
        .product(name: "ContractServer", package: "contract"), .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .executableTarget(
      name: "JSONBenchmark",
      dependencies: ["BenchmarkAPI", "CAllocations", .product(name: "ContractRuntime", package: "contract")]),
  ]
)
