package plot

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPicturesSayWhatTheyShow(t *testing.T) {
	c := Chart{Title: "A question?", Axis: "change, percent", Source: "Source: " + strings.Repeat("some long name ", 30)}
	list := []Estimate{{Label: "model", Value: -18, Low: -27, High: -10}, {Label: "seen", Value: -12, Point: true}}
	bars, err := Estimates(c, "svg", list)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := Curve(c, "svg", "rate, percent", []float64{0, 10}, []Estimate{{Value: 0}, {Value: -5, Low: -8, High: -2}})
	if err != nil {
		t.Fatal(err)
	}
	for name, picture := range map[string][]byte{"bars": bars, "curve": curve} {
		for _, text := range []string{"A question?", "change, percent", "Source: some"} {
			if !bytes.Contains(picture, []byte(text)) {
				t.Errorf("%s: no %q", name, text)
			}
		}
	}
	if !bytes.Contains(bars, []byte("−25")) || !bytes.Contains(bars, []byte("model")) {
		t.Error("bars: no tick with a real minus, or no label")
	}
	if _, err := Estimates(c, "gif", list); err == nil {
		t.Error("an unknown kind of picture was drawn")
	}
}

func TestFormat(t *testing.T) {
	for file, want := range map[string]string{"a.SVG": "svg", "b/c.png": "png", "x.pdf": "pdf", "x": "", "x.gif": ""} {
		if got, err := Format(file); got != want || (err == nil) != (want != "") {
			t.Errorf("Format(%q) = %q, %v", file, got, err)
		}
	}
}

func TestLines(t *testing.T) {
	if diff := cmp.Diff([]string{"one two", "three", "four"}, lines("one two three\nfour", 8)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
