package figure

import (
	"strings"

	"github.com/comity-project/comity"
)

// set makes a set of the words of a list.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// classes makes a table from word to class.
func classes[C comparable](by map[C]string) map[string]C {
	m := map[string]C{}
	for class, list := range by {
		for _, w := range strings.Fields(list) {
			m[w] = class
		}
	}
	return m
}

// flowNouns are the nouns of flows. "Trade", "sales", "gap" and the like need their surroundings: see nounFlow.
var flowNouns = classes(map[comity.Flow]string{
	comity.Export:  "export exports re-exports reexports shipment shipments dispatches despatches supplies sales deliveries takings outflows earnings receipts proceeds revenue revenues",
	comity.Import:  "import imports purchases arrivals inflows bill",
	comity.Total:   "trade commerce turnover exchange business",
	comity.Balance: "deficit deficits shortfall gap hole imbalance surplus surpluses balance balances",
})

// inward words turn shipments into imports.
var inward = set("inbound incoming inward")

// balanceSigns tell which way a noun of balance points; "balance" itself is open.
var balanceSigns = classes(map[int]string{-1: "deficit deficits shortfall gap hole imbalance red", 1: "surplus surpluses black"})

// looseVerbs trade only where goods or money are their object.
var looseVerbs = set(`lapped gobbled scooped hoovered mopped soaked flogged snapped placed furnished dispatched received receives absorbed absorbs absorbing take takes took taken
	send sends sent supply supplied supplies supplying delivered spend spends`)

// phrasal verbs of buying take "up" with them.
var phrasal = set("snapped lapped gobbled scooped hoovered mopped soaked bought picked buy buys")

// balanceWords tell it of a balance: "a favourable balance".
var balanceWords = classes(map[int]string{-1: "negative adverse unfavourable unfavorable passive", 1: "positive favourable favorable active"})

// columnNouns name the columns of tables anywhere, columnWords only in a header line; skipWords name columns that hold no flows.
var (
	columnNouns = set("exports imports balance deficit surplus turnover")
	columnWords = classes(map[comity.Flow]string{comity.Export: "sales shipments sold outgoing outbound export", comity.Import: "purchases arrivals bought incoming inbound import",
		comity.Total: "volume exchange exchanges commerce both two-way", comity.Balance: "gap difference net"})
	skipWords = set("share change % rank growth weight tonnes yoy y/y variation")
	rates     = map[string]rate{"share": share, "change": growth, "growth": growth, "yoy": growth, "y/y": growth, "variation": growth}
)

// sellVerbs and buyVerbs tell who parts with goods and who gets them; their literal forms keep the subject's side whoever tells the story.
var (
	sellVerbs    = set("flogged hawked despatched consigned dispatched furnished placed exported ship ships shipped shipping sell sells sold selling export exports exporting send sends sent supply supplies supplied supplying delivered earned earn earns")
	buyVerbs     = set("lapped gobbled scooped hoovered mopped soaked spending paying snapped procured procures procuring sourced absorbed absorbs absorbing received receives imported buy buys bought buying purchase purchased purchasing import imports importing take takes took taking taken spent spend spends brought paid")
	tradeVerbs   = set("traded trades trade exchanged")
	literalVerbs = set("imported import imports importing exported export exports exporting")
)

// notFlowAfter are nouns before which "trade" and "export" name something else: trade minister, export ban.
var notFlowAfter = set(`minister ministers ministry deal deals war wars talks partner partners pact pacts agreement agreements body bodies association associations
	dispute disputes policy policies negotiator negotiators tension tensions relations relation relationship relationships representative secretary department data statistics
	official officials route routes ties issue issues barrier barriers restrictions restriction curbs union unions bloc group groups show fair mission envoy commissioner
	economist economists analyst analysts expert experts chief council chamber promotion facilitation bill act law laws rules rule treaty accord fight row spat front measures
	practices link links offensive truce preferences area zone corridor court remedies remedy cooperation diversification terms weapon desk facility finance credit
	target targets agency agencies organisation organization ban bans licence licences license licenses permit permits controls control tax taxes duty duties market
	markets destination destinations attache office bureau board commission adviser advisers lawyer lawyers portfolio delegation framework dialogue negotiations figures
	manager managers quota quotas tariff tariffs house houses centre center imbalance deficit deficits surplus surpluses gap balance shortfall hole`)

// flowNounsAfter keep "export" and "import" a flow: export value, import bill.
var flowNounsAfter = set("product products item items commodity commodities group groups basket number numbers tally count level levels income value volume volumes revenue revenues earnings receipts sales turnover figure figures bill growth total totals performance")

// plain are words in the phrase of a flow noun that name neither goods nor sides.
var plain = set(`total overall merchandise goods good bilateral two-way two way mutual annual monthly combined direct foreign external global trade trading commercial outward
	outbound inward inbound overseas record its their our his her my your the a an this that these those such more new other others all every each any both aggregate cumulative
	provisional visible quarterly yearly customs country nation country's nation's ’s 's of worth own same current whole entire net gross main principal physical latest
	corresponding accounting and or first second third previous informal formal official world rest value volume volumes figure figures half month months year
	years quarter period kind part bulk single mere total's products product merchandises commodities shipments items so-called neighbour neighbor neighbouring list lists end ranking rankings table league chart basket mix`)

// wholes make a flow one with the world.
var wholes = set("total overall global worldwide aggregate whole foreign external all")

// otherHeads are nouns and verbs whose numbers are no flows of trade.
var otherHeads = set(`investment investments invest invested investing investor loan loans loaned lend lent lending borrow borrows borrowed borrowing repaid repay shares stock stocks fund funds funding funded aid grant grants package packages
	fine fines fined gdp economy budget reserves debt debts remittances contract contracts contractor order orders project projects plant plants facility capital credit line
	bond bonds stimulus bailout swap swaps subsidy subsidies compensation damages damage cost costs costing revenue revenues income incomes wages wage salary price prices priced
	pledge pledges pledged pledging commitment commitments committed exemption population capitalisation capitalization profit profits losses treasury tax taxes
	spending deal deals sale acquisition stake valuation pipeline port railway dam quota quotas fee fees toll tolls penalty penalties collects collected
	inflation yield yields unemployment output production capacity consumption affected subject covered bear bears faces facing
	remittances earnings royalties dividends pensions arrears assistance risk threatened potential forgone foregone holdings rent lease salaries assets account reserve rise-in-costs expenditure swap relief bribe ransom`)

// forgone make a flow one that was not.
var forgone = set("forgone foregone lost lose loses losing risk threatened")

// commits are verbs that promise a purchase.
var commits = set("promised promise promises agreed agree pledged pledges pledge committed commits commit vowed plans planned plan undertook undertake wants will would could should may")

// aims make a number a target or a forecast.
var (
	aimNouns = set("target targets targeted targeting goal goals aim aims aimed aiming ambition ambitions objective objectives milestone forecast forecasts projection")
	aimVerbs = set(`projected expects expected expect could might envisages envisaged hope hopes hoped hoping want wants vowed vow promised promise promises agreed plan plans planned
	seek seeks double doubling raise boost boosting expand will should would reach within`)
)

// dutyWords name a duty; dutyHints do so when a duty was named just before.
var (
	dutyWords = set("tariff tariffs duty duties levy levies surcharge surcharges surtax surtaxes")
	dutyHints = set("rate rates added extra additional one ones charge charges charged face faces facing faced pay pays paying paid tariff it number figure level them list")
)

// dutyVerbs impose a duty.
var dutyVerbs = set("charge charges charged impose imposes imposed slap slapped levy levied answered")

// shareWords make a percentage part of a whole.
var shareWords = set("share shares proportion portion percentage accounted accounts accounting accounts-for comprised constituted represented represents representing")

// fallWords and riseWords that an amount's own cue does not know, for changes told of goods: "Energy lost 7.9 percent".
var fallWords = set("lost shed off loss fall drop decline slump plunge halving")

// continuing are the subjects by which a sentence goes on with the flow of the sentence before.
var continuing = set(`it they that this those these figure figures total number tally amount sum value one latter former rest everything counted count`)

// verbsBefore are the tags of comparison words that make a number the former one.
var formerWords = set("against versus vs from than")

// clauseBreaks end a clause.
var clauseBreaks = set("; while whereas but although though whilst — –")

// monthly and yearly words of the mirror: the flow that runs the other way.
var mirrorPhrases = []string{"the other way", "the other direction", "the opposite direction", "the reverse direction", "went back", "came back", "in return", "going back", "the return leg", "on the other side"}

// bothWays make a number the sum of both directions.
var bothWays = []string{"both ways", "both directions", "both legs", "the two sums together", "put together", "taken together", "the two together"}

// firsts mean the first place, and places the ordinals that go before them.
var (
	firsts = set("largest biggest highest top main leading principal chief number-one foremost")
	places = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
		"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20}
)

// cardinals count places: "number two".
var cardinals = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// rankNouns are what a place is among, with the flow it is measured by.
var rankNouns = classes(map[comity.Flow]string{
	comity.Total:   "partner partners",
	comity.Export:  "market markets destination destinations recipient recipients buyer buyers customer customers client clients outlet outlets purchaser purchasers taker takers importer importers user",
	comity.Import:  "supplier suppliers vendor source sources seller sellers exporter exporters provider",
	comity.Balance: "deficit deficits surplus surpluses",
})

// beating are the verbs whose object is left behind: "overtaking Japan as".
var beating = set(`overtaking overtook overtakes surpassing surpassed replacing replaced displacing displaced dethroning passing past unseating topping
	leapfrogging eclipsing passed ousting ousted pipping overtake surpass surpasses replaces displaces dethrones passes unseated unseats leapfrogged leapfrogs eclipsed eclipses
	ousts pipped pips outstripping outstripped outstrips supplanting supplanted supplants`)

// uncounted are nouns whose counts are no statistics: meetings, documents, rounds.
var uncounted = set(`instalments installments maps economy economies chapter chapters gun guns meeting meetings round rounds talks agreement agreements memorandum memorandums memoranda deal deals document documents accord accords treaty treaties
	visit visits time times point article articles question questions side sides leader leaders minister ministers party parties member members country countries
	nation nations sector sectors area areas step steps way ways year years month months week weeks day days hour hours minute minutes page pages thing things reason reasons part
	parts option options condition conditions topic topics session sessions edition editions summit summits pact pacts mous mou states state government governments front fronts
	issue issues word words paragraph paragraphs person man woman entry version market capitals presidents men women signatures neighbours neighbors
	economists analysts bank banks legs leg directions sums amounts numbers million billion`)

// peopleNouns are counted as persons.
var peopleNouns = set(`people persons person workers labourers laborers jobs troops soldiers servicemen conscripts marines gendarmes officers policemen guards guardsmen
	fighters militants rebels mercenaries peacekeepers students pupils scholars visitors tourists travellers travelers holidaymakers pilgrims migrants
	immigrants emigrants refugees returnees evacuees deportees detainees prisoners captives hostages abductees employees staff executives farmers growers
	fishermen fishers sailors seafarers crew crewmen miners drivers truckers traders merchants passengers personnel residents inhabitants nationals
	citizens expatriates civilians households families settlers companions delegates officials diplomats envoys experts doctors nurses medics teachers
	engineers technicians trainers instructors advisers advisors observers inspectors volunteers athletes actors dead killed injured wounded missing
	smugglers poachers pirates gunmen spies agents rangers pensioners patients maids cooks carers sergeants lieutenants cadets recruits reservists seamen judges
	casualties victims fatalities deaths survivors children girls boys`)

// haveVerbs give their subject the flow that follows: "Canada ran a deficit".
var haveVerbs = set("ran run runs had has have posted posts recorded records registered booked enjoyed enjoys reported left kept achieved saw sees logged incurred suffered boasts holds did does with")

// moneys tell an economy by a currency that only it counts in.
var moneys = map[string]comity.Economy{"INR": "IND", "CNY": "CHN", "JPY": "JPN", "KRW": "KOR", "GBP": "GBR", "CHF": "CHE", "RUB": "RUS", "TRY": "TUR", "PLN": "POL",
	"HUF": "HUN", "CZK": "CZE", "SEK": "SWE", "NOK": "NOR", "DKK": "DNK", "RON": "ROU", "UAH": "UKR", "KZT": "KAZ", "UZS": "UZB", "KGS": "KGZ", "ILS": "ISR", "IRR": "IRN",
	"IQD": "IRQ", "SAR": "SAU", "AED": "ARE", "QAR": "QAT", "EGP": "EGY", "ETB": "ETH", "KES": "KEN", "UGX": "UGA", "TZS": "TZA", "RWF": "RWA", "NGN": "NGA", "GHS": "GHA",
	"ZAR": "ZAF", "ZMW": "ZMB", "MAD": "MAR", "DZD": "DZA", "TND": "TUN", "BRL": "BRA", "ARS": "ARG", "CLP": "CHL", "COP": "COL", "PEN": "PER", "MXN": "MEX", "CAD": "CAN",
	"AUD": "AUS", "NZD": "NZL", "PGK": "PNG", "FJD": "FJI", "SGD": "SGP", "MYR": "MYS", "IDR": "IDN", "THB": "THA", "VND": "VNM", "PHP": "PHL", "MMK": "MMR", "KHR": "KHM",
	"LAK": "LAO", "TWD": "TWN", "HKD": "HKG", "PKR": "PAK", "BDT": "BGD", "LKR": "LKA", "NPR": "NPL", "AFN": "AFG",
	"BWP": "BWA", "LSL": "LSO", "SZL": "SWZ", "NAD": "NAM", "MUR": "MUS", "MWK": "MWI", "MZN": "MOZ", "AOA": "AGO", "MGA": "MDG", "BIF": "BDI", "LYD": "LBY", "SDG": "SDN", "GMD": "GMB", "JOD": "JOR",
	"BHD": "BHR", "KWD": "KWT", "OMR": "OMN", "LBP": "LBN", "GEL": "GEO", "AMD": "ARM", "AZN": "AZE", "MNT": "MNG", "TJS": "TJK", "TMT": "TKM", "MDL": "MDA", "RSD": "SRB",
	"MKD": "MKD", "BAM": "BIH", "BGN": "BGR", "ISK": "ISL", "BYN": "BLR", "BOB": "BOL", "CRC": "CRI", "GTQ": "GTM", "PYG": "PRY", "UYU": "URY", "DOP": "DOM", "JMD": "JAM",
	"TTD": "TTO", "HNL": "HND", "NIO": "NIC", "BTN": "BTN", "MVR": "MDV", "WST": "WSM", "TOP": "TON", "VUV": "VUT", "SBD": "SLB"}

// dollars are the own dollars of economies that have one.
var dollars = map[comity.Economy]string{"AUS": "AUD", "NZL": "NZD", "CAN": "CAD", "SGP": "SGD", "HKG": "HKD", "TWN": "TWD"}

// shapes are nouns that fit some economies only: "the kingdom" is not Iran.
var shapes = map[string]map[string]bool{
	"kingdom": set("SAU MAR THA GBR JOR ESP NLD BEL DNK NOR SWE BHR KHM BTN TON SWZ LSO"),
	"island":  set("TWN JPN GBR IRL LKA CUB CYP MLT SGP MDG JAM ISL BHR MUS TTO HTI FJI"),
	"islands": set("SLB MHL COK CYM FJI MDV PHL BHS TON WSM VUT KIR TUV FRO FLK COM SYC CPV TCA VGB"), "archipelago": set("IDN PHL JPN FJI MDV BHS SLB VUT COM SYC CPV"),
	"bloc": set("EUN"), "union": set("EUN"),
	"republic": set("CHN DOM CZE IRN KOR TUR COD CAF ZAF IDN SGP KAZ KGZ"),
}
