// Package plot draws pictures for files, as SVG, PNG or PDF: estimates with their intervals, and a curve with its band. It knows no economics
// and computes no number; what it draws, and the line that names the source, come from the caller.
package plot

import (
	"bytes"
	"fmt"
	"image/color"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Estimate is a labelled number with its interval, in the unit of the axis.
type Estimate struct {
	Label            string
	Value, Low, High float64
	Point            bool // an observed number, without an interval
}

// Chart is what all pictures have in common.
type Chart struct {
	Title  string
	Axis   string // what the numbers are, with the unit
	Source string // below the picture
}

// Formats are the kinds of file that can be drawn.
var Formats = []string{"svg", "png", "pdf"}

// Format returns the kind of a file by its name.
func Format(file string) (string, error) {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	for _, f := range Formats {
		if f == ext {
			return f, nil
		}
	}
	return "", fmt.Errorf("%s: unknown kind of picture; the name must end in .svg, .png or .pdf", file)
}

var (
	ink     = color.NRGBA{R: 0x1b, G: 0x3a, B: 0x57, A: 0xff}
	seen    = color.NRGBA{R: 0xb4, G: 0x53, B: 0x09, A: 0xff}
	band    = color.NRGBA{R: 0x1b, G: 0x3a, B: 0x57, A: 0x30}
	neutral = color.NRGBA{R: 0x80, G: 0x80, B: 0x80, A: 0xff}
)

// Estimates draws one row for each estimate, the first on top: a dot with its interval, a diamond for what was observed.
func Estimates(c Chart, format string, list []Estimate) ([]byte, error) {
	p := c.plot()
	p.X.Label.Text = c.Axis
	labels := make([]string, len(list))
	for i, e := range list {
		y := float64(len(list) - 1 - i)
		labels[len(list)-1-i] = e.Label
		if err := row(p, e, y); err != nil {
			return nil, err
		}
	}
	p.NominalY(labels...)
	p.Y.Padding = vg.Points(6)
	p.Y.Min, p.Y.Max = -0.6, float64(len(list))-0.4
	p.X.Min, p.X.Max = min(p.X.Min, 0), max(p.X.Max, 0)
	zero, err := plotter.NewLine(plotter.XYs{{X: 0, Y: p.Y.Min}, {X: 0, Y: p.Y.Max}})
	if err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	zero.Color = neutral
	p.Add(zero)
	return c.write(p, format, vg.Points(float64(120+30*len(list))))
}

func row(p *plot.Plot, e Estimate, y float64) error {
	mark, err := plotter.NewScatter(plotter.XYs{{X: e.Value, Y: y}})
	if err != nil {
		return fmt.Errorf("plot: %w", err)
	}
	mark.GlyphStyle = draw.GlyphStyle{Color: ink, Radius: vg.Points(4), Shape: draw.CircleGlyph{}}
	if e.Point {
		mark.GlyphStyle = draw.GlyphStyle{Color: seen, Radius: vg.Points(4.5), Shape: draw.PyramidGlyph{}}
		p.Add(mark)
		return nil
	}
	span, err := plotter.NewLine(plotter.XYs{{X: e.Low, Y: y}, {X: e.High, Y: y}})
	if err != nil {
		return fmt.Errorf("plot: %w", err)
	}
	span.Color, span.Width = ink, vg.Points(2)
	p.Add(span, mark)
	return nil
}

// Curve draws estimates over the numbers x, with their intervals as a band.
func Curve(c Chart, format, xAxis string, x []float64, list []Estimate) ([]byte, error) {
	p := c.plot()
	p.X.Label.Text, p.Y.Label.Text = xAxis, c.Axis
	var edge, middle plotter.XYs
	for i, e := range list {
		edge = append(edge, plotter.XY{X: x[i], Y: e.Low})
		middle = append(middle, plotter.XY{X: x[i], Y: e.Value})
	}
	for i := len(list) - 1; i >= 0; i-- {
		edge = append(edge, plotter.XY{X: x[i], Y: list[i].High})
	}
	area, err := plotter.NewPolygon(edge)
	if err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	area.Color, area.LineStyle.Width = band, 0
	line, points, err := plotter.NewLinePoints(middle)
	if err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	line.Color, line.Width, points.Color, points.Shape = ink, vg.Points(2), ink, draw.CircleGlyph{}
	p.Add(plotter.NewGrid(), area, line, points)
	return c.write(p, format, vg.Points(340))
}

func (c Chart) plot() *plot.Plot {
	p := plot.New()
	p.Title.Text = strings.Join(lines(c.Title, titleLine), "\n")
	p.Title.Padding = vg.Points(8)
	p.X.Label.Padding = vg.Points(4)
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.TickerFunc(ticks), plot.TickerFunc(ticks)
	return p
}

// ticks are the usual ones with numbers as short as they can be, and a real minus.
func ticks(low, high float64) []plot.Tick {
	list := plot.DefaultTicks{}.Ticks(low, high)
	for i, t := range list {
		if t.Label != "" {
			list[i].Label = strings.Replace(strconv.FormatFloat(t.Value, 'f', -1, 64), "-", "−", 1)
		}
	}
	return list
}

// Sizes of a picture. Its height follows from what is in it.
const (
	width      = 680 // points
	margin     = 10
	titleLine  = 95  // characters
	sourceLine = 135 // characters
	sourceSize = 8   // points
)

// write draws the plot with the source below it. The day in a PDF is fixed: the same numbers make the same file.
func (c Chart) write(p *plot.Plot, format string, height vg.Length) ([]byte, error) {
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	fpdf.SetDefaultCreationDate(day)
	fpdf.SetDefaultModificationDate(day)
	source := lines(c.Source, sourceLine)
	foot := vg.Points(float64(len(source))*sourceSize*1.3 + 4)
	canvas, err := draw.NewFormattedCanvas(vg.Points(width), height+foot, format)
	if err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	all := draw.New(canvas)
	all.SetColor(color.White)
	all.Fill(all.Rectangle.Path())
	p.Draw(draw.Crop(all, margin, -2*margin, foot+margin, -margin))
	style := p.X.Tick.Label
	style.Font.Size, style.Color, style.XAlign, style.YAlign = vg.Points(sourceSize), neutral, text.XLeft, text.YBottom
	for i, l := range source {
		all.FillText(style, vg.Point{X: margin, Y: vg.Points(float64(len(source)-1-i)*sourceSize*1.3 + 6)}, l)
	}
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("plot: %w", err)
	}
	return b.Bytes(), nil
}

// lines breaks text at spaces into lines of at most so many characters; line breaks of the text stay.
func lines(s string, most int) []string {
	var list []string
	for _, part := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.Fields(part) {
			switch {
			case line == "":
				line = word
			case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > most:
				list = append(list, line)
				line = word
			default:
				line += " " + word
			}
		}
		list = append(list, line)
	}
	return list
}
