// Package gdelt writes events in the column layout of the GDELT 2.0 event table, so that its readers can load what comity finds. It never invents a
// value: tone and coordinates, which comity does not measure, are empty fields.
//
// The sixty-one columns of GDELT come first, in their order and without a header, as its files have them; comity's own follow, with the exact
// place of each event in its story.
package gdelt

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/comity-project/comity"
)

// Columns names the sixty-one of GDELT, and then comity's own.
var Columns = append(strings.Fields(`GLOBALEVENTID SQLDATE MonthYear Year FractionDate
	Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
	Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
	IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone
	Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
	Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
	ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID
	DATEADDED SOURCEURL`), "Status", "State", "Start", "End", "RuneStart", "RuneEnd", "Quote", "Rule")

// Write writes one row for each event of the stories.
func Write(w io.Writer, stories []comity.Brief) error {
	out := bufio.NewWriter(w)
	id := 0
	for k := range stories {
		for n := range stories[k].Events {
			id++
			fmt.Fprintln(out, strings.Join(row(&stories[k], &stories[k].Events[n], id), "\t"))
		}
	}
	return out.Flush()
}

func row(b *comity.Brief, e *comity.Event, id int) []string {
	f := make([]string, 0, len(Columns))
	f = append(f, strconv.Itoa(id))
	f = append(f, days(e.Date.From, b.Published)...)
	f = append(f, actor(e.Source)...)
	f = append(f, actor(e.Target)...)
	f = append(f, "1", e.CAMEO, cut(e.CAMEO, 3), cut(e.CAMEO, 2), strconv.Itoa(e.Quad), e.Goldstein, strconv.Itoa(1+len(e.More)), "1", "1", "")
	f = append(f, make([]string, 16)...)
	f = append(f, "", clean(e.Place), "", "", "", "", "", "")
	f = append(f, compact(b.Published), clean(b.URL))
	return append(f, string(e.Status), string(e.State), strconv.Itoa(e.Start), strconv.Itoa(e.End), strconv.Itoa(e.RuneStart), strconv.Itoa(e.RuneEnd), clean(e.Quote), clean(e.Evidence.Rule))
}

// days is SQLDATE, MonthYear, Year and FractionDate of the event's first day; of an undated event those of its story, as GDELT has it.
func days(d, published comity.Date) []string {
	if d.IsZero() {
		d = published
	}
	if d.IsZero() {
		return []string{"", "", "", ""}
	}
	fraction := float64(d.Year) + float64(d.Time().YearDay())/365
	return []string{compact(d), fmt.Sprintf("%04d%02d", d.Year, int(d.Month)), fmt.Sprintf("%04d", d.Year), strconv.FormatFloat(fraction, 'f', 4, 64)}
}

func compact(d comity.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// actor is the ten columns of one actor.
func actor(a comity.Actor) []string {
	f := make([]string, 10)
	f[0] = string(a)
	if e := a.Economy(); e != "" {
		f[1], f[2] = strings.ToUpper(e.Name()), string(e)
	} else {
		f[1], f[3] = string(a), string(a)
	}
	return f
}

func cut(s string, n int) string {
	if len(s) > n {
		return s[:n]
	}
	return s
}

// clean keeps a value on its row.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\t' || r == '\n' || r == '\r' }), " ")
}
