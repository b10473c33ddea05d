// Paints the plate from `data`, names the region under pointer or focus, and reports the region that is chosen.
// One tab stop for the whole figure: arrow keys walk through the regions, Enter or Space chooses.
const SVG = "http://www.w3.org/2000/svg"

const swatch = ({ fill, words }) => {
  const item = document.createElement("li")
  const picture = document.createElementNS(SVG, "svg")
  const square = document.createElementNS(SVG, "rect")
  picture.setAttribute("aria-hidden", "true")
  for (const [name, value] of [["width", "100%"], ["height", "100%"], ["fill", fill]]) square.setAttribute(name, value)
  picture.append(square)
  item.append(picture, words)
  return item
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const figure = parentElement.querySelector(".figure")
  const live = parentElement.querySelector(".live")
  const order = data.order
  const paths = (id) => figure.querySelectorAll(`[data-region="${id}"]`)
  const ghost = (path) => path.hasAttribute("fill-opacity")
  const stops = order.map((id) => [...paths(id)].find((path) => !ghost(path)))

  const say = (id) => {
    const region = data.regions[id]
    live.textContent = region ? region.sentence : data.hint
    figure.querySelectorAll(".region").forEach((path) => {
      path.classList.toggle("hot", path.dataset.region === id)
    })
  }
  const choose = (id) => {
    if (data.choosable) setTriggerValue("region", id === data.selected ? "" : id)
  }
  const legend = parentElement.querySelector(".legend")
  legend.setAttribute("aria-label", `Legend: ${data.title}`)
  legend.replaceChildren(...data.legend.map(swatch))
  figure.classList.toggle("choosable", data.choosable)
  figure.classList.toggle("small", data.small)
  legend.hidden = data.small

  order.forEach((id, index) => {
    const region = data.regions[id]
    paths(id).forEach((path) => {
      path.setAttribute("fill", ghost(path) ? "none" : region.fill)
      path.classList.toggle("selected", id === data.selected)
      path.querySelector("title").textContent = region.sentence
      path.onpointerenter = () => say(id)
      path.onpointerleave = () => say(data.selected)
      path.onclick = () => choose(id)
    })
    const stop = stops[index]
    stop.setAttribute("role", data.choosable ? "button" : "img")
    stop.setAttribute("aria-label", region.sentence)
    if (data.choosable) stop.setAttribute("aria-pressed", String(id === data.selected))
    else stop.removeAttribute("aria-pressed")
    stop.onfocus = () => say(id)
    stop.onblur = () => say(data.selected)
    stop.onkeydown = (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
      if (step) {
        event.preventDefault()
        const next = stops[(index + step + stops.length) % stops.length]
        stops.forEach((other) => other.setAttribute("tabindex", other === next ? "0" : "-1"))
        next.focus()
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault()
        choose(id)
      }
    }
  })
  const current = Math.max(0, order.indexOf(data.selected))
  if (!stops.some((stop) => stop.getAttribute("tabindex") === "0")) {
    stops.forEach((stop, index) => stop.setAttribute("tabindex", index === current ? "0" : "-1"))
  }
  say(data.selected)
}
