package amount

import (
	"strings"

	"github.com/comity-project/comity/internal/read/lex"
)

// class says what a word can do in an amount; a word may have several.
type class uint32

const (
	cardinal   class = 1 << iota // n is the number: one … nineteen, zero
	tens                         // n is the number: twenty … ninety
	magnitude                    // n is the power of ten: hundred, million, crore
	ordinal                      // n is the number, third, fifths, twentieth; below zero the power of ten, millionth
	article                      // a, an
	percent                      // percent, pct
	duration                     // day, months, year: what it counts is time
	unit                         // ref is the unit's symbol
	multiple                     // n is the factor in hundredths: doubled 200, halved 50
	rises                        // a verb, noun or adverb of growth
	falls                        // the same, downwards
	month                        // a month's name
	function                     // a word that no counted noun can be
	head                         // the next number is part of its name: Section 232, Boeing 737
	index                        // a share index: the next number is part of its name
	hedgeEnd                     // the last word of a hedge that stands before the number
	hedgeStart                   // the first word of a hedge that stands after it
	vague                        // several, dozens: a number nobody stated
	money                        // ref is unused; cur is the index of the currency mark
	place                        // ref is the economy
	yearBefore                   // a year follows: in, since, by
	persons                      // people, workers: the unit is persons
	noun                         // with rises or falls: a noun, so that "a rise of 3%" is read
)

// word is the entry of one word in the table; the zero word is any other word.
type word struct {
	class class
	n     int16
	cur   int16
	ref   string
}

func (w word) is(c class) bool { return w.class&c != 0 }

var table = buildTable()

func buildTable() map[string]word {
	t := make(map[string]word, 2048)
	add := func(c class, words string) {
		for _, w := range strings.Fields(words) {
			e := t[w]
			e.class |= c
			t[w] = e
		}
	}
	number := func(c class, n int16, words string) {
		add(c, words)
		for _, w := range strings.Fields(words) {
			e := t[w]
			e.n = n
			t[w] = e
		}
	}
	refer := func(c class, ref, words string) {
		add(c, words)
		for _, w := range strings.Fields(words) {
			e := t[w]
			e.ref = ref
			t[w] = e
		}
	}
	addNumbers(number)
	addWords(add)
	addUnits(refer)
	addHedgeEnds(add)
	addPlaces(refer)
	addCurrencies(t)
	return t
}

// addNumbers lists the number words of English, those of South Asia, and the multipliers of the financial press.
func addNumbers(number func(c class, n int16, words string)) {
	for i, w := range strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen`) {
		number(cardinal, int16(i), w)
	}
	number(cardinal, 0, "nought naught")
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		number(tens, int16(20+10*i), w)
	}
	number(tens, 40, "fourty")
	for i, w := range strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
		fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`) {
		number(ordinal, int16(1+i), w+" "+w+"s")
	}
	for i, w := range strings.Fields("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth") {
		number(ordinal, int16(20+10*i), w+" "+w+"s")
	}
	number(ordinal, 2, "half halves")
	number(ordinal, 4, "quarter quarters")
	number(ordinal, 100, "hundredth hundredths")
	number(ordinal, 1000, "thousandth thousandths")
	number(ordinal, -6, "millionth millionths") // the power of ten of the part
	number(ordinal, -9, "billionth billionths")
	number(ordinal, -12, "trillionth trillionths")
	number(magnitude, 2, "hundred hundreds")
	number(magnitude, 3, "thousand thousands k")
	number(magnitude, 5, "lakh lakhs lac lacs")
	number(magnitude, 6, "million millions m mn mln mil mm mio")
	number(magnitude, 7, "crore crores cr crs")
	number(magnitude, 9, "billion billions bn bln b milliard milliards mrd arab 十亿")
	number(magnitude, 11, "kharab")
	number(magnitude, 12, "trillion trillions tn trn tln t")
	number(magnitude, 15, "quadrillion quadrillions")
	number(magnitude, 4, "万")
	number(magnitude, 8, "亿")
	for f, w := range map[int16]string{
		200: "doubled doubles doubling twofold", 300: "tripled triples tripling trebled trebles trebling threefold",
		400: "quadrupled quadruples quadrupling fourfold", 500: "quintupled quintuples quintupling fivefold",
		600: "sixfold sextupled", 700: "sevenfold", 800: "eightfold", 900: "ninefold", 1000: "tenfold", 2000: "twentyfold",
		10000: "hundredfold", 50: "halved halving", 201: "twice double", 301: "thrice triple treble", 401: "quadruple",
	} {
		number(multiple, f, w)
	}
}

// addWords lists the words around numbers.
func addWords(add func(c class, words string)) {
	add(article, "a an")
	add(percent, "percent percents pct pc percentage")
	add(duration, `second seconds minute minutes min mins hour hours hr hrs day days week weeks weekend weekends month months quarter
		quarters year years yr yrs decade decades century centuries fortnight night nights season seasons semester semesters working
		business consecutive straight successive trading`)
	add(month, `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
		sept oct nov dec`)
	add(rises, `rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing up jump jumps
		jumped jumping surge surges surged surging climb climbs climbed climbing gain gains gained gaining soar soars soared soaring
		expand expands expanded expanding expansion advance advances advanced advancing rally rallies rallied leap leaps leaped leapt
		swell swells swelled swelling swollen widen widens widened widening wider higher more accelerate accelerated rebound rebounded
		rebounds shot spike spikes spiked add adds added adding edged strengthened strengthen upturn improve improved improves improvement
		improving larger bigger greater above balloon ballooned hike hikes hiked raise raises raised raising boost boosts boosted boosting
		skyrocketed skyrocket trended ticked inched nudged premium uptick extended extend upped recovered recover bounced appreciated longer upward
		appreciation stronger outpaced crept burgeoned mushroomed rocketed vaulted multiplied escalated enlarged enlarging roared zoomed boomed ramped quickened
		deepened deepens deepening swung plus`)
	add(falls, `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
		decreased decreasing down slump slumps slumped slumping slip slips slipped slipping plunge plunges plunged plunging shrink
		shrinks shrank shrunk shrinking contract contracts contracted contracting contraction tumble tumbles tumbled tumbling sink sinks
		sank sunk sinking lose loses lost losing dip dips dipped dipping slid slide slides sliding ease eases eased easing narrow narrows
		narrowed narrowing narrower lower less fewer plummet plummets plummeted plummeting retreat retreated retreats weaken weakened
		shed sheds shedding reduce reduces reduced reducing reduction cut cuts cutting discount discounts discounted below gone crash
		crashed trim trimmed slash slashed slashing downturn diminished diminish tanked crumbled deteriorated smaller shorter cheaper loss
		losses depreciated depreciation softened waned collapsed lowered lowering lowers collapse downward downwards dwindle dwindles dwindled dwindling nosedive
		nosedives nosedived nosediving nose-dived cratered cratering sagged sagging sag slackened receded receding ebbed withered wilted skidded skidding skids deflated faltered subsided cooled shrivelled shriveled evaporated
		dived dove plunging regressed backslid thinned pared shaved curtailed eroded stumbled retreating crumbling collapsing sliding short`)
	add(noun, `rise increase growth jump surge climb gain gains expansion advance rally leap rebound spike upturn improvement hike boost
		uptick premium appreciation raise fall drop decline decrease slump slip plunge contraction tumble dip slide retreat reduction cut
		discount crash downturn loss losses depreciation collapse increases drops declines cuts rises falls`)
	add(function, `the of in on at to from by with and or but as is are was were be been being has have had do does did will would can
		could may might shall should must than that which who whose what when where while after before since until till if so not no nor
		this these those it its they them their we our you your he she his her him i my me us there here then also only just even still
		yet already now again more less up down over under about above below between among through during against per for into onto off
		out said says say told according because though although both each every all any some such own other another isn wasn aren weren
		don t s d ll ve re versus vs via amid including excluding compared respectively apiece ago earlier later higher lower worth
		plus minus negative http https www times point points percent pm am gmt utc`)
	add(head, `section sections article articles chapter chapters clause paragraph resolution phase phases model models boeing airbus flight
		highway route rule form title annex appendix schedule table figure exhibit page pages level version no nos nr nrs item items part
		step type category categories class grade group band line lines schedule vision agenda windows iphone galaxy room lot psalm
		verse act scene season episode generation gen platform building unit units bay gate exit channel radio area zone district
		ward precinct division brigade battalion regiment squadron track lane row seat section tier round game week day paragraph
		convention protocol directive regulation order case docket bill law code hs hts euro tel phone fax core ryzen pixel xeon ps
		playstation xbox mark mk bus tram pier dock line euros formula studio big stage apollo soyuz`)
	add(index, "p stoxx ftse nikkei dax cac csi asx russell nifty sensex topix kospi ibex hsi nasdaq msci ta ase omx tsx smi")
	add(vague, "several few couple dozens scores hundreds thousands tens millions billions trillions lakhs crores many handful numerous multi")
	add(yearBefore, `in since by from until till of during year years to for before after through late early mid spring summer autumn
		fall winter and between circa vs versus fiscal calendar fy season around than q1 q2 q3 q4 or end ending ended election as`)
	add(persons, `people persons person workers employees staff troops soldiers citizens residents passengers students refugees migrants
		executives children women men visitors tourists protesters civilians immigrants farmers voters personnel
		delegates businessmen entrepreneurs officials members inhabitants spectators participants`)
}

// addUnits gives symbols of SI brochure (9th edition), and of the trade in goods.
func addUnits(refer func(c class, ref, words string)) {
	for _, l := range strings.Split(strings.TrimSpace(unitWords), "\n") {
		ref, words, _ := strings.Cut(l, ":")
		refer(unit, strings.TrimSpace(ref), words)
	}
}

const unitWords = `
t: tonne tonnes ton tons mt
mg: mg
kg: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g: gram grams gramme grammes
quintal: quintal quintals
oz: ounce ounces oz
lb: lb lbs
bbl: barrel barrels bbl bbls
bu: bushel bushels
bale: bale bales
km: km kms kilometer kilometers kilometre kilometres
mi: mile miles
m: meter meters metre metres
ft: foot feet ft
in: inch inches
yd: yard yards
mm: millimetre millimetres millimeter millimeters
cm: cm centimetre centimetres centimeter centimeters
nmi: nautical
ha: hectare hectares ha
acre: acre acres
sq: square sq
cu: cubic cu
l: litre litres liter liters
gal: gallon gallons
ml: ml
teu: teu teus
cont: container containers
W: watt watts
kW: kw kilowatt kilowatts
MW: mw megawatt megawatts
GW: gw gigawatt gigawatts
TWh: twh
GWh: gwh
MWh: mwh
kWh: kwh
BTU: btu btus
mmBtu: mmbtu
b/d: bpd
bcm: bcm
bcf: bcf
tcf: tcf
mtpa: mtpa
dwt: dwt
degree: degree degrees celsius fahrenheit
mph: mph
km/h: kph kmh
GB: gb gigabyte gigabytes
TB: tb
MB: mb
MHz: mhz
GHz: ghz
point: point points pts
seat: seat seats
cent: carat carats`

// addPlaces lists the words that name an economy with an ambiguous currency.
func addPlaces(refer func(c class, ref, words string)) {
	for _, l := range strings.Split(placesTSV, "\n") {
		if iso, words, ok := strings.Cut(l, "\t"); ok && l[0] != '#' {
			refer(place, iso, words)
		}
	}
}

// tok is a token with its entry.
type tok struct {
	lex.Token
	word
}
