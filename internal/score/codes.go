package score

import "strings"

// economies are the ISO 3166-1 alpha-3 codes, the world, the EU and Kosovo.
var economies = setOf(strings.Fields(`
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ
BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU
DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC
GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL
PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN
SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE WLD EUN XKX`))

// blocs may act in events.
var blocs = setOf(strings.Fields("NATO EAEU ASEAN WTO UNO SCO BRICS G7 G20 AFR EAC GCC OPEC IMF"))

// eventTypes are the PLOVER event types of SCHEMA.md.
var eventTypes = setOf(strings.Fields(`AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
MOBILIZE COERCE ASSAULT`))

var (
	verdictClasses = setOf(strings.Fields("supported imprecise contradicted not_verifiable"))
	measures       = setOf(strings.Fields("trade tariff other"))
	flows          = setOf(strings.Fields("export import total balance"))
	bases          = setOf(strings.Fields("yoy mom level"))
	approximations = setOf(strings.Fields("exact about under over at_most"))
	statusClasses  = setOf(statuses)
)

// in tells whether a decoded JSON value is a string of the set.
func (s set) in(v any) bool {
	word, ok := v.(string)
	if !ok {
		return false
	}
	_, ok = s[word]
	return ok
}
