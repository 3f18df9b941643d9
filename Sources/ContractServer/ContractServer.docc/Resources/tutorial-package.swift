// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "pets",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/OWNER/contract", from: "1.0.0", traits: [])],
  targets: [
    .target(
      name: "PetsAPI",
      dependencies: [.product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract")],
      plugins: [.plugin(name: "ContractPlugin", package: "contract")]),
    .executableTarget(
      name: "Pets",
      dependencies: [
        "PetsAPI", .product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract"),
      ]),
  ]
)
