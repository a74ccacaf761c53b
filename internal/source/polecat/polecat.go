// Package polecat writes events in the column layout of the POLECAT dataset, so that its readers can load what comity finds. It never invents a
// value: what a story does not give (coordinates, Wikipedia ids) is an empty field.
//
// The forty columns of POLECAT come first, in their order; comity's own follow, with the exact place of each event in its story.
package polecat

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/comity-project/comity"
)

// Columns are the forty of the published files, and then comity's own.
var Columns = []string{"Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
	"Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
	"Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
	"Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
	"Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
	"Status", "State", "Start", "End", "Rune Start", "Rune End", "Quote", "Rule"}

// Version names the layout and the ontology.
const Version = "PLOVER 2.0, written by comity"

// Write writes a header and one row for each event of the stories.
func Write(w io.Writer, stories []comity.Brief) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, strings.Join(Columns, "\t"))
	for k := range stories {
		for n := range stories[k].Events {
			fmt.Fprintln(out, strings.Join(row(&stories[k], n), "\t"))
		}
	}
	return out.Flush()
}

func row(b *comity.Brief, n int) []string {
	e := &b.Events[n]
	f := make([]string, 0, len(Columns))
	f = append(f, fmt.Sprintf("%s-%d", clean(b.ID), n+1), e.Date.String(), string(e.Type), e.Mode, e.Goldstein, quad(e.Quad), "")
	f = append(f, side(e.Source, e.SourceRole, e.Evidence.Slots["source"])...)
	f = append(f, side(e.Target, e.TargetRole, e.Evidence.Slots["target"])...)
	f = append(f, clean(e.Place), "", "", "", "", "", "", "", clean(e.Place), "")
	f = append(f, clean(b.URL), b.Published.String(), "", "", "", "en", Version)
	return append(f, string(e.Status), string(e.State), strconv.Itoa(e.Start), strconv.Itoa(e.End), strconv.Itoa(e.RuneStart), strconv.Itoa(e.RuneEnd), clean(e.Quote), clean(e.Evidence.Rule))
}

// side is the eight columns of one actor.
func side(a comity.Actor, role string, raw comity.Span) []string {
	name, country := string(a), string(a.Economy())
	if e := a.Economy(); e != "" {
		name = e.Name()
	}
	sector := ""
	if role != "" {
		sector = "GOV"
	}
	return []string{clean(name), country, "", sector, sector, clean(role), clean(raw.Quote), ""}
}

var quads = [...]string{"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}

func quad(q int) string {
	if q < 0 || q >= len(quads) {
		return ""
	}
	return quads[q]
}

// clean keeps a value on its row.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\t' || r == '\n' || r == '\r' }), " ")
}
