package comity

import (
	_ "embed"
	"fmt"
	"sort"
	"strings"
	"sync"
)

// Economy is an ISO 3166-1 alpha-3 code, or WLD for the world, EUN for the European Union. Hong Kong, Macau and Taiwan are economies of
// their own, as in trade statistics. The empty Economy means "not said". Provider codes never leave their adapters.
type Economy string

// Two economies that ISO 3166-1 does not list as such.
const (
	World         Economy = "WLD"
	EuropeanUnion Economy = "EUN"
)

//go:embed economies.tsv
var economiesTSV string

type economyRow struct {
	name    string
	article bool
}

var economies = sync.OnceValue(func() map[Economy]economyRow {
	table := make(map[Economy]economyRow, 260)
	for _, line := range strings.Split(economiesTSV, "\n") {
		if f := strings.Split(line, "\t"); len(f) == 3 && len(f[0]) == 3 {
			table[Economy(f[0])] = economyRow{f[1], f[2] == "the"}
		}
	}
	return table
})

// ParseEconomy reads an alpha-3 code, in capitals or not.
func ParseEconomy(s string) (Economy, error) {
	e := Economy(strings.ToUpper(strings.TrimSpace(s)))
	if e.Known() {
		return e, nil
	}
	if near := nearestEconomy(s); near != "" {
		return "", fmt.Errorf("%w: %q is not an economy; did you mean %s (%s)? codes are ISO 3166-1 alpha-3", ErrInput, s, near, near.Name())
	}
	return "", fmt.Errorf("%w: %q is not an economy; codes are ISO 3166-1 alpha-3, like IND or CHN", ErrInput, s)
}

// nearestEconomy finds an economy by its name, else by two letters shared with the code at the same places.
func nearestEconomy(s string) Economy {
	for _, e := range Economies() {
		if strings.EqualFold(e.Name(), s) {
			return e
		}
	}
	up := strings.ToUpper(s)
	if len(up) != 3 {
		return ""
	}
	for _, e := range Economies() {
		same := 0
		for i := range 3 {
			if e[i] == up[i] {
				same++
			}
		}
		if same == 2 {
			return e
		}
	}
	return ""
}

// Economies lists every known economy in the order of the codes.
func Economies() []Economy {
	list := make([]Economy, 0, len(economies()))
	for e := range economies() {
		list = append(list, e)
	}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	return list
}

// Known reports whether the code stands in the table.
func (e Economy) Known() bool { _, ok := economies()[e]; return ok }

// Name is the short English name, "United States"; the code itself when it is not known.
func (e Economy) Name() string {
	if row, ok := economies()[e]; ok {
		return row.name
	}
	return string(e)
}

// The is the name as it stands in a sentence, "the United States".
func (e Economy) The() string {
	if economies()[e].article {
		return "the " + e.Name()
	}
	return e.Name()
}

// MarshalJSON writes null for an economy that is not said.
func (e Economy) MarshalJSON() ([]byte, error) { return nullable(string(e)), nil }

// Actor is who acts in an event: an economy, or an organisation by its short code (NATO, WTO, ASEAN). The empty Actor is unnamed.
type Actor string

// MarshalJSON writes null for an unnamed actor.
func (a Actor) MarshalJSON() ([]byte, error) { return nullable(string(a)), nil }

// Economy is the economy that the actor is, empty for an organisation.
func (a Actor) Economy() Economy {
	if e := Economy(a); e.Known() {
		return e
	}
	return ""
}
