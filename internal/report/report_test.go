package report_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/net/html"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/ask"
	"github.com/comity-project/comity/internal/report"
)

// checked is the example story, read and checked.
func checked(t *testing.T) (*comity.Story, *comity.Brief) {
	t.Helper()
	text, err := os.ReadFile("../../testdata/story/india-china.txt")
	if err != nil {
		t.Fatal(err)
	}
	desk, err := ask.Open(context.Background(), "")
	if err != nil {
		t.Fatal(err)
	}
	s := &comity.Story{ID: "india-china", Text: string(text), Published: comity.Date{Year: 2026, Month: 1, Day: 21}}
	b := desk.Read(*s, comity.Date{})
	return s, &b
}

// The page is whole by itself: every figure links to its card, nothing is fetched, no script runs, and the text is all there.
func TestPage(t *testing.T) {
	s, b := checked(t)
	var out bytes.Buffer
	if err := report.HTML(&out, s, b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	ids, links, marked := map[string]bool{}, []string{}, 0
	var text strings.Builder
	var walk func(*html.Node, bool)
	walk = func(n *html.Node, story bool) {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "script", "link", "img", "iframe", "object":
				t.Errorf("the page has a <%s>", n.Data)
			case "details", "table", "footer", "style", "sup", "h2":
				story = false
			}
			for _, a := range n.Attr {
				switch {
				case a.Key == "id":
					ids[a.Val] = true
				case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
					links = append(links, a.Val[1:])
					marked++
				}
			}
		}
		if n.Type == html.TextNode && story {
			text.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, story)
		}
	}
	walk(root, true)
	for _, l := range links {
		if !ids[l] {
			t.Errorf("#%s leads nowhere", l)
		}
	}
	if marked == 0 || len(ids) < len(b.Verdicts) {
		t.Errorf("%d marks, %d cards for %d figures", marked, len(ids), len(b.Verdicts))
	}
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for _, paragraph := range strings.Split(s.Text, "\n") {
		if !strings.Contains(squeeze(text.String()), squeeze(paragraph)) {
			t.Errorf("the page lacks %q", paragraph)
		}
	}
}

// The regions of the log cut the quotes out of the file, as its readers count: lines from 1, columns in UTF-16 units.
func TestSARIFRegions(t *testing.T) {
	s, b := checked(t)
	var out bytes.Buffer
	if err := report.SARIF(&out, s, b); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Version string
		Runs    []struct {
			Results []struct {
				RuleID    string
				Locations []struct {
					PhysicalLocation struct {
						Region struct {
							StartLine, StartColumn, EndLine, EndColumn, ByteOffset, ByteLength int
							Snippet                                                            struct{ Text string }
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs[0].Results) == 0 {
		t.Fatalf("version %s, %d results", log.Version, len(log.Runs[0].Results))
	}
	lines := strings.Split(s.Text, "\n")
	for _, r := range log.Runs[0].Results {
		g := r.Locations[0].PhysicalLocation.Region
		if got := s.Text[g.ByteOffset : g.ByteOffset+g.ByteLength]; got != g.Snippet.Text {
			t.Errorf("bytes give %q, not %q", got, g.Snippet.Text)
		}
		if g.StartLine == g.EndLine {
			line := utf16.Encode([]rune(lines[g.StartLine-1]))
			if got := string(utf16.Decode(line[g.StartColumn-1 : g.EndColumn-1])); got != g.Snippet.Text {
				t.Errorf("columns give %q, not %q", got, g.Snippet.Text)
			}
		}
	}
}

// What is not verifiable gives no review.
func TestClaimReviewRatesOnlyTheJudged(t *testing.T) {
	s, b := checked(t)
	var out bytes.Buffer
	if err := report.ClaimReview(&out, s, b); err != nil {
		t.Fatal(err)
	}
	var list []map[string]any
	if err := json.Unmarshal(out.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	judged := 0
	for _, v := range b.Verdicts {
		if v.Class != comity.NotVerifiable {
			judged++
		}
	}
	if len(list) != judged {
		t.Errorf("%d reviews for %d judged figures", len(list), judged)
	}
	for _, r := range list {
		for _, key := range []string{"claimReviewed", "author", "datePublished", "reviewRating", "itemReviewed"} {
			if r[key] == nil {
				t.Errorf("a review lacks %s: %v", key, r)
			}
		}
	}
}
