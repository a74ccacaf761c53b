package actor

import "strings"

// The words that titles are made of. A title is any number of modifiers and a head noun; a portfolio may follow with "of" or "for".
var (
	titleHeads = setOf(`president presidents chancellors monarchs premier chancellor minister ministers secretary secretary-general ambassador ambassadors envoy envoys spokesman spokeswoman spokesperson spokespersons
		chief chiefs commander commanders general lieutenant colonel major-general captain admiral marshal brigadier director governor governors mayor king queen prince princess emir
		sultan sheikh sheik sayyid ayatollah pope cardinal archbishop leader leaders negotiator negotiators representative representatives commissioner commissioners adviser advisor advisers
		official officials diplomat diplomats economist economists analyst analysts professor lawyer farmer grower exporter exporters importer trader traders agent senator senators
		lawmaker lawmakers congressman congresswoman deputy aide executive executives founder owner fellow researcher strategist expert experts scholar historian correspondent reporter
		presenter chairman chairwoman chair chairperson head speaker vice-president vice-premier attaché counsellor consul minister-counsellor undersecretary under-secretary
		justice judge prosecutor partner manager producer maker winemaker brewer shipper broker buyer seller consultant campaigner activist dissident opposition taoiseach
		candidate teacher doctor engineer student worker fisherman shopkeeper merchant importers premiers parliamentarian legislator politician banker guerrilla rebel warlord
		president-elect chancellor-designate prime-minister ombudsman inspector superintendent sergeant officer officers soldier controller treasurer steward clerk journalist writer editor columnist
		investor entrepreneur ceo mp mep cs eam lecturer academic author monk priest bishop imam cleric monarch caliph resident retailer baker butcher tailor economist-in-chief vintner`)
	titleMods = setOf(`prime vice deputy assistant associate foreign trade commerce finance defence defense interior home agriculture agricultural energy economy economic economics industry
		external affairs affairs army navy naval air force military armed forces chief cabinet executive senior junior former ex acting interim then outgoing incoming new current special national
		security press ministry department party council government state federal supreme general permanent top party central bank customs embassy consular business political
		presidential parliamentary union opposition rebel crown grand health environment climate transport culture education labour labor justice planning development investment
		cooperation commerce commission coast guard border police intelligence nuclear chief trade policy investment shipping port clearing cargo freight auto steel wine dairy cattle coffee tea cocoa
		chief financial operating market research strategy risk senior-most principal most lead leading veteran retired commercial company association chamber industrial technology supreme
		spiritual religious revolutionary royal his her highness majesty excellency minister secretary president prime-ministerial congress congressional white house rights human
		lieutenant major colonel brigadier rear wing squadron staff sub regional provincial local district city municipal`)
	portfolios = setOf(`foreign affairs external interior defence defense commerce industry trade finance agriculture energy economy health justice transport state home international cooperation development
		environment culture education labour labor planning investment security treasury war commerce technology information tourism fisheries mines petroleum railways power exchequer staff army navy
		air force armed forces police intelligence`)
	articles   = setOf(`a an the one its his her their our`)
	honorifics = setOf(`mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady his her royal highness excellency majesty h.e. shri smt smt. hon hon. honourable datuk datin dato tan sri seri tun mullah maulana haji hajji alhaji ustaz pak prof prof. eng. ing. ir. gen. gen lt. lt col. col adm. sen. rep. rev.`)
	particles  = setOf(`da de del della der den di dos du el la le van von bin ibn al ben ter ten zu y e und o`)
	notNames   = setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
		the a an in on at by for of to it he she they we you i this that these those but and or if as so no not after before since while when why how what who
		government ministry parliament council commission committee department office party congress assembly court bank group union army navy
		president minister secretary prime foreign chief general said says told mr mrs ms`)
	militaryWords = setOf(`army navy naval air force military armed forces general admiral commander colonel marshal brigadier soldier troops guard`)
	publicWords   = setOf(`adviser advisor undersecretary president premier chancellor minister secretary ambassador envoy spokesman spokeswoman spokesperson prime cabinet governor king queen prince emir sultan
		official officials ministry government commissioner negotiator representative leader state vice chief diplomat diplomats leaders ministers cs eam pm`)
	businessWords = setOf(`exporter exporters importer importers trader traders grower farmer executive executives founder owner manager company firm ceo producer maker shipper broker merchant banker investor
		buyer seller winemaker retailer`)
)

// IsTitle reports whether a lower-case word can head a title: minister, mayor, envoy.
func IsTitle(w string) bool { return titleHeads[w] }

// Holds reports whether a role, printed or from the table, is the office that a word names: a "head of state" is "the president".
func Holds(role, word string) bool {
	role = strings.ToLower(role)
	if strings.Contains(role, word) {
		return true
	}
	switch word {
	case "president", "king", "queen", "emir", "monarch":
		return strings.HasPrefix(role, "head of state")
	case "premier", "chancellor", "prime":
		return role == "head of government"
	case "leader":
		return strings.HasPrefix(role, "head of") || strings.Contains(role, "president") || strings.Contains(role, "prime minister")
	}
	return false
}

// agentOf tells what part of an economy a role or a noun phrase stands for.
func agentOf(role string) Agent {
	a := AnyAgent
	for _, w := range strings.Fields(strings.ToLower(role)) {
		switch {
		case militaryWords[w]:
			return Military
		case businessWords[w]:
			a = Business
		case (publicWords[w] || publicWords[strings.TrimSuffix(w, "s")]) && a == AnyAgent:
			a = Government
		}
	}
	return a
}
