package figure

import "github.com/comity-project/comity"

// sourceHeads are the nouns by which a text names where its numbers come from.
var sourceHeads = set(`data figures statistics stats numbers estimates ministry department bureau office agency bank customs administration authority board commission report
	statistical census association assembly council chamber federation confederation union survey comtrade eurostat presidency embassy institute organisation organization body
	secretariat committee directorate inspectorate service treasury count officials analysts economists study group fund yearbook bulletin database databank records firm centre
	center industry press magazine newspaper observatory observatories consultancy think-tank watchdog regulator tracker tables file release note communique communiqué statement
	ledger accounts calculations reckoning tally operator foundation initiative corporation university academy`)

// countHeads are the nouns of statistics among them.
var countHeads = set(`data figures statistics stats statistical numbers estimates customs census count records survey comtrade eurostat yearbook bulletin database databank tables calculations
	tally`)

// sayVerbs report a number.
var sayVerbs = set(`said says say showed show shows shown reported reports report announced announces cited cites citing published publishes publish released releases release issued
	issues revealed reveal reveals stated states indicated indicates indicate suggest suggests suggested put puts estimates estimated estimate compiled told tells informed informs
	confirmed confirms recorded records counted count counts reckons reckoned gave gives has calculates calculated cover covers covering found finds find noted notes disclosed discloses
	declared declares added adds documented documents tallied logged logs listed lists booked books`)

// tellVerbs are those by which a person tells a number; replyVerbs those by which somebody who is known does; countVerbs those by which a state does: "India puts it at".
var (
	tellVerbs = set(`said says say told tells thinks reckons reckoned disclosed noted notes argued argues claimed claims estimated estimates explained counted added adds stressed
		pointed recalled remarked`)
	replyVerbs = set(`points point recalls replied replies complained complains warned warns wrote writes insisted insists maintained maintains contended contends grumbled
		saying adding noting arguing claiming boasted conceded concedes acknowledged acknowledges spoke attributed attributes`)
	countVerbs = set("put puts counts gives has reckons")
)

// actVerbs tell of a measure as often as of a number.
var actVerbs = set("announced announces released releases issued issues declared declares gave gives published confirmed confirms listed added put puts has found finds")

// reportVerbs are those by which a newspaper or a firm without another sign tells a number; credited open a sentence that names where numbers come from.
var (
	reportVerbs = set("reported reports revealed reveals calculated calculates estimated estimates found finds counted counts informed confirmed noted")
	credited    = set("all the these those this that it figures data numbers")
)

// people are sources whose numbers do not go on like an office's.
var people = set("officials official analysts analyst economists economist representative representatives traders trader")

// dataNouns are what a source keeps.
var dataNouns = set("data figures figure statistics stats numbers count reckoning estimate estimates calculations tables file release bulletin database records")

// onceNouns are reckonings made for one number.
var onceNouns = set("estimate analysis poll forecast projection guess rumour")

// bodies are the nouns of offices that speak with one voice, whoever opens his mouth: "a ministry spokesman".
var bodies = set("ministry department bureau office agency bank customs administration authority commission service secretariat directorate treasury institute")

// givenBy are the participles before the one who keeps a number: "as recorded by customs", "learned from the port".
var givenBy = set("recorded reported compiled published released counted given measured tallied provided supplied obtained learned learnt gathered taken drawn collected collated")

// rulers set duties, and tell of their own.
var rulers = set("government cabinet parliament junta president minister king council")

// publishVerbs hand out what numbers stand in, and tableNouns are that.
var (
	publishVerbs = set("released published issued updated refreshed unveiled presented compiled posted released release publishes releases")
	tableNouns   = set("table tables factsheet report bulletin series ranking columns ledger ledgers books accounts yearbook review file release records")
)

// unnamed stand before a noun of data and name nobody before a noun of data: "the latest figures".
var unnamed = set("the a an these those this that such headline overall total latest new newest fresh recent same other our its their his her all above following preliminary provisional final revised")

// offices are initials of statistics offices that other bodies share, with the economy they most often count for; the rest are names of the actor tables.
var offices = classes(map[comity.Economy]string{
	"ESP": "ine", "IRL": "cso", "USA": "census", "GHA": "gss", "NGA": "nbs", "ISR": "cbs", "ZAF": "sars", "CHN": "gacc", "": "unctad",
})
