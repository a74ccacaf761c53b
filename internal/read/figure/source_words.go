package figure

import "github.com/comity-project/comity"

// sourceHeads are the nouns by which a text names where its numbers come from.
var sourceHeads = set(`data figures statistics numbers estimates ministry department bureau office agency bank customs administration authority board commission report
	statistical census association council chamber federation survey comtrade eurostat presidency embassy institute organisation organization body secretariat
	count officials analysts economists study group fund yearbook bulletin database records service firm centre center industry press magazine newspaper observatory`)

// countHeads are the nouns of statistics among them.
var countHeads = set("data figures statistics statistical numbers estimates customs census count records survey comtrade eurostat yearbook bulletin database")

// sayVerbs report a number.
var sayVerbs = set(`said says say showed show shows reported reports report according citing cited published revealed reveal reveals stated states indicated suggest suggests
	suggested put puts estimates estimated compiled announced told confirmed recorded counted counts reckons reckoned gave gives has calculates calculated cover covers covering`)

// tellVerbs are those by which a person tells a number; countVerbs those by which a state does: "India puts it at".
var (
	tellVerbs  = set("said says say told tells thinks reckons reckoned disclosed noted argued argues claimed claims estimated estimates explained counted")
	countVerbs = set("put puts counts gives has reckons")
)

// people are sources whose numbers do not go on like an office's.
var people = set("officials official analysts analyst economists economist representative representatives traders trader")

// dataNouns are what a source keeps.
var dataNouns = set("data figures figure statistics numbers count reckoning estimate estimates")

// offices are statistics offices that go by a name of their own, with the economy they count for.
var offices = classes(map[comity.Economy]string{
	"TUR": "turkstat tuik tüik", "DEU": "destatis", "FRA": "insee", "ITA": "istat", "EUN": "eurostat", "RUS": "rosstat", "NZL": "stats-nz", "BRA": "ibge secex", "COL": "dane",
	"IDN": "bps", "GBR": "ons", "ESP": "ine", "IRL": "cso", "USA": "census", "KEN": "knbs", "GHA": "gss", "NGA": "nbs", "MEX": "inegi", "ARG": "indec", "ISR": "cbs",
})
