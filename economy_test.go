package comity

import (
	"strings"
	"testing"
)

func TestParseEconomy(t *testing.T) {
	for _, test := range []struct{ in, want, err string }{
		{in: "IND", want: "IND"},
		{in: "chn", want: "CHN"},
		{in: "EUN", want: "EUN"},
		{in: "XKX", want: "XKX"},
		{in: "IMD", err: "did you mean"},
		{in: "Viet Nam Republic", err: "like IND or CHN"},
		{in: "Vietnam", err: "did you mean VNM"},
		{in: "", err: "not an economy"},
	} {
		got, err := ParseEconomy(test.in)
		if string(got) != test.want || (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
			t.Errorf("ParseEconomy(%q) = %q, %v; want %q, error with %q", test.in, got, err, test.want, test.err)
		}
	}
	if got := Economy("USA").The(); got != "the United States" {
		t.Errorf("The() = %q", got)
	}
}
