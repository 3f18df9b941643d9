// Runs before the first paint, so that a chosen theme does not flash the other one.
const chosenTheme = localStorage.getItem("yata-theme");
if (chosenTheme !== null) document.documentElement.dataset.theme = chosenTheme;
