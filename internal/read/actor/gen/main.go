// Command gen writes gazetteer.tsv from a table of names: go run ./gen < actors.csv > gazetteer.tsv
//
// The input has the columns name,alias,kind,iso3,role,from,to,confidence,source. One output row is one name with its term and all its
// aliases. A role is kept only where the row has a source that states it; rows under a share-alike licence are left out.
package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"sort"
	"strings"
)

// asOf is the day of the newest source of the table.
const asOf = "2026-05-17"

// sourced are the sources that state the term of an office; "curated" rows are general knowledge and lend no role.
var sourced = map[string]bool{"factbook": true, "factbook history": true}

// shareAlike are the sources whose licence would bind the whole table.
var shareAlike = []string{"world-leaders-current"}

// skip lists abbreviations that are more often ordinary words or other things.
var skip = map[string]bool{"AS": true, "CH": true, "CAR": true, "GU": true, "PA": true, "PR": true, "VI": true, "NL": true, "RF": true, "TCA": true,
	"FSM": true, "RMI": true, "SRV": true, "EP": true, "EC": true, "the Fund": true, "the alliance": true, "Congress": true, "Commonwealth": true, "Fed": true,
	"Federal Reserve": true, "the Fed": true, "Quad": true, "Friday": true, "the Commission": true, "the bloc": true, "MEPs": true, "RSA": true}

// severalCrowns names the state for which a person acts who is head of more than one.
var severalCrowns = map[string]string{"Elizabeth II": "GBR", "Charles III": "GBR", "Emmanuel Macron": "FRA", "François Hollande": "FRA", "Francois Hollande": "FRA"}

type row struct{ kind, code, name, role, from, to, conf, source string }

func main() {
	records, err := csv.NewReader(os.Stdin).ReadAll()
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
	aliases := map[row][]string{}
	for _, r := range records[1:] {
		if k, alias, ok := keep(r); ok {
			aliases[k] = append(aliases[k], alias)
		}
	}
	write(aliases)
}

func keep(r []string) (k row, alias string, ok bool) {
	k, alias = row{r[2], r[3], r[0], r[4], r[5], r[6], r[7], r[8]}, r[1]
	if k.source == "" || skip[alias] || len(alias) < 2 {
		return k, alias, false
	}
	if k.role == "co_head_of_state" || severalCrowns[k.name] != "" && k.code != severalCrowns[k.name] {
		return k, alias, false // who heads several states acts for the first of them
	}
	for _, s := range shareAlike {
		if strings.HasPrefix(k.source, s) {
			return k, alias, false
		}
	}
	if k.kind != "person" || !sourced[k.source] {
		k.role = ""
	}
	k.role = strings.ReplaceAll(k.role, "_", " ")
	return k, alias, true
}

func write(aliases map[row][]string) {
	keys := make([]row, 0, len(aliases))
	for k := range aliases {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return fmt.Sprint(keys[i]) < fmt.Sprint(keys[j]) })
	fmt.Printf("# Names of economies, capitals, seats of government, organisations and office-holders. As of %s.\n", asOf)
	fmt.Println("# Sources: factbook, factbook history: CIA World Factbook (CC0); CLDR: Unicode; curated: general knowledge, which lends no role.")
	fmt.Println("# kind\tcode\tname\taliases\trole\tfrom\tto\tconfidence\tsource")
	for _, k := range keys {
		list := aliases[k]
		sort.Strings(list)
		fmt.Println(strings.Join([]string{k.kind, k.code, k.name, strings.Join(list, "|"), k.role, k.from, k.to, k.conf, k.source}, "\t"))
	}
}
